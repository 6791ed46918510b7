/** How far below of what is seen the end of a text may be when what follows it is loaded. */
const AHEAD = '600px';

/** So long a pointer rests on something that it means it, in milliseconds. */
const REST = 65;

/**
 * Waits until somebody is about to do more than to read: rests on something that can be used, comes to it by keyboard, or
 * comes near to what is said about the post.
 */
export function untilMoreIsNeeded(page: Element, comments: Element | null): Promise<void> {
  return new Promise((resolve) => {
    const control = new AbortController();
    const { signal } = control;
    let timer: number | undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) {
          done();
        }
      },
      { rootMargin: AHEAD },
    );
    const done = () => {
      control.abort();
      observer.disconnect();
      window.clearTimeout(timer);
      resolve();
    };
    page.addEventListener(
      'pointerover',
      (event) => {
        window.clearTimeout(timer);
        // A finger is on the way already: what it touches leads there without the app, too.
        if (event instanceof PointerEvent && event.pointerType !== 'touch' && isUsable(event.target)) {
          timer = window.setTimeout(done, REST);
        }
      },
      { signal },
    );
    page.addEventListener('focusin', done, { signal });
    if (comments) {
      observer.observe(comments);
    }
  });
}

function isUsable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a, button, input') !== null;
}
