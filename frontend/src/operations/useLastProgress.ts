import { useEffect, useState } from 'react';
import type { Rebuild } from './types';

/** How long nothing may have moved before it is said, in seconds. */
const NOTICED = 5;

/**
 * For how many seconds a rebuild has not moved, as far as this page has seen; undefined while it moves.
 *
 * @param isMoving whether it should
 */
export function useLastProgress({ events: { done } }: Rebuild, isMoving: boolean): number | undefined {
  const [progress, setProgress] = useState(() => ({ done, at: Date.now() }));
  const [now, setNow] = useState(() => Date.now());
  if (progress.done !== done) {
    setProgress({ done, at: now });
  }
  useEffect(() => {
    if (!isMoving) {
      return;
    }
    const timer = window.setInterval(() => {
      setNow(Date.now());
    }, 1_000);
    return () => {
      window.clearInterval(timer);
    };
  }, [isMoving]);
  const seconds = Math.round((now - progress.at) / 1_000);
  return isMoving && seconds >= NOTICED ? seconds : undefined;
}
