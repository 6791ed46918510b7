import type { QueryClient } from '@tanstack/react-query';
import type { createBrowserRouter } from 'react-router';
import { preloadMe } from './session/me';
import { currentSession } from './session/session';

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

/** In milliseconds: so long the server may take to say who is logged in before the app is there without knowing. */
const PATIENCE = 5_000;

/** Waits until it is known who is logged in, and so what they can do: what came later would move all that is below. */
export function untilReaderIsKnown(queryClient: QueryClient): Promise<void> {
  const session = currentSession();
  if (session === undefined) {
    return Promise.resolve();
  }
  const tooLate = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE));
  return Promise.race([preloadMe(queryClient, session.userId), tooLate]);
}

/** Waits until nothing is pressed: what a press begins on has to be there when it ends. */
export async function untilReleased(): Promise<void> {
  while (document.querySelector('.served :is(a, button, input):active')) {
    await new Promise((resolve) => {
      window.addEventListener('pointerup', resolve, { once: true });
      window.addEventListener('pointercancel', resolve, { once: true });
      window.addEventListener('keyup', resolve, { once: true });
    });
    // What it was pressed for happens after it is released.
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/**
 * Puts the app in the place of what the server wrote. Who has read on stays there; who is on something that can be used
 * is on the app's own, and what was typed goes on.
 */
export function replaceServed(root: HTMLElement, render: () => void): void {
  const { scrollX, scrollY } = window;
  const focused = document.activeElement;
  render();
  document.getElementById('served-style')?.remove();
  document.getElementById('served-post')?.remove();
  document.getElementById('served-related')?.remove();
  if (scrollY > 0) {
    window.scrollTo(scrollX, scrollY);
  }
  if (focused instanceof HTMLElement && focused !== document.body) {
    const same = focused.isConnected ? focused : counterpart(root, focused);
    same?.focus({ preventScroll: true });
    if (focused instanceof HTMLInputElement && same instanceof HTMLInputElement) {
      typeInto(same, focused);
    }
  }
}

/** What the app has in the place of an element. */
function counterpart(root: HTMLElement, served: HTMLElement): HTMLElement | undefined {
  const nameOf = (element: HTMLElement) =>
    element.getAttribute('aria-label') ?? `${element.getAttribute('href')} ${element.textContent.trim()}`;
  return [...root.querySelectorAll<HTMLElement>(served.tagName)].find(
    (element) => nameOf(element) === nameOf(served),
  );
}

function typeInto(input: HTMLInputElement, { value, selectionStart, selectionEnd }: HTMLInputElement): void {
  if (value !== '') {
    // React knows of nothing that is set past the element's own class.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.setSelectionRange(selectionStart, selectionEnd);
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
