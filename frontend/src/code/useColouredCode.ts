import { useLayoutEffect, type RefObject } from 'react';
import { CODE } from './selector';

/** Shows the code of a text in colours, also as the text changes. What that needs is loaded where there is code. */
export function useColouredCode(container: RefObject<Element | null>): void {
  useLayoutEffect(() => {
    const text = container.current;
    if (!text) {
      return undefined;
    }
    const colour = () => {
      if (text.querySelector(CODE)) {
        // Without colours it can be read as well.
        void import('./colours').then(({ colourCode }) => colourCode(text)).catch(() => undefined);
      }
    };
    const observer = new MutationObserver(colour);
    observer.observe(text, { childList: true, characterData: true, subtree: true });
    colour();
    return () => {
      observer.disconnect();
    };
  }, [container]);
}
