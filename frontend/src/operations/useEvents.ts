import { useEffect, useState } from 'react';
import { readEvents } from './eventStream';

/** How long to wait before a broken stream is read again, in milliseconds. */
const AGAIN = 2_000;

/**
 * Listens to a stream while there is a path.
 *
 * @param onEnd what to do when the server has said all; a stream that broke is read again
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
    const listen = async (): Promise<void> => {
      try {
        setOpen(path);
        for await (const { data } of readEvents(path, control.signal)) {
          onEvent(data);
        }
        onEnd?.();
      } catch {
        if (!control.signal.aborted) {
          setOpen(undefined);
          again = window.setTimeout(() => void listen(), AGAIN);
        }
      }
    };
    let again = window.setTimeout(() => void listen());
    return () => {
      window.clearTimeout(again);
      control.abort();
    };
  }, [path, onEvent, onEnd]);
  return path !== undefined && open === path;
}
