import type { createBrowserRouter } from 'react-router';

type Router = ReturnType<typeof createBrowserRouter>;

/** Whether the server has written something to be read until the app is there. */
export function isServed(root: HTMLElement): boolean {
  return root.querySelector('.served') !== null;
}

/** Waits until the code of the page is there, so that the app shows it at once and not that it is loading. */
export function untilReady(router: Router): Promise<void> {
  return new Promise((resolve) => {
    if (router.state.initialized) {
      resolve();
      return;
    }
    const stop = router.subscribe(({ initialized }) => {
      if (initialized) {
        stop();
        resolve();
      }
    });
  });
}

/** Puts the app in the place of what the server wrote. Who has read on, or is on a link of the text, stays there. */
export function replaceServed(render: () => void): void {
  const { scrollX, scrollY } = window;
  const focused = document.activeElement;
  render();
  document.getElementById('served-style')?.remove();
  document.getElementById('served-post')?.remove();
  if (scrollY > 0) {
    window.scrollTo(scrollX, scrollY);
  }
  if (focused instanceof HTMLElement && focused !== document.body && focused.isConnected) {
    focused.focus({ preventScroll: true });
  }
}

/** What the server said about its page in the head is true of no other. */
export function forgetServedHead(router: Router): void {
  const { pathname } = router.state.location;
  const stop = router.subscribe(({ location }) => {
    if (location.pathname !== pathname) {
      stop();
      document.head.querySelectorAll('[data-served]').forEach((element) => {
        element.remove();
      });
    }
  });
}
