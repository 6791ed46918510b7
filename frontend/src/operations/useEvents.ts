import { useEffect, useState } from 'react';
import { openEvents } from './eventStream';

/** How long to wait before a broken stream is read again, in milliseconds. */
const AGAIN = 2_000;

/**
 * Listens to a stream while there is a path. One that broke is read again, from where it broke.
 *
 * @param onEnd what to do when the server has said all; without it, an end is a break, for a server ends its streams
 *   before it stops
 * @returns whether the stream is being read
 */
export function useEvents(
  path: string | undefined,
  onEvent: (data: string) => void,
  onEnd?: () => void,
): boolean {
  const [open, setOpen] = useState<string>();
  useEffect(() => {
    if (path === undefined) {
      return;
    }
    const control = new AbortController();
    let last = '';
    const listen = async (): Promise<void> => {
      try {
        const events = await openEvents(path, last, control.signal);
        setOpen(path);
        for await (const { id, data } of events) {
          last = id;
          onEvent(data);
        }
        if (onEnd) {
          onEnd();
          return;
        }
      } catch {
        if (control.signal.aborted) {
          return;
        }
      }
      setOpen(undefined);
      again = window.setTimeout(() => void listen(), AGAIN);
    };
    let again = window.setTimeout(() => void listen());
    return () => {
      window.clearTimeout(again);
      control.abort();
    };
  }, [path, onEvent, onEnd]);
  return path !== undefined && open === path;
}
