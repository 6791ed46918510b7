import { useDocumentVisibility } from '@mantine/hooks';
import { useEffect, useState } from 'react';

/** How long to wait before a stream that the server refused is tried again, in milliseconds. */
const AGAIN = 60_000;

/**
 * Listens to a stream of server-sent events while the page is in view: a browser has few connections for a host, and
 * tabs in the background must not use them up. A broken stream reconnects by itself.
 *
 * @returns whether events are coming in; where not, the caller has to ask
 */
export function useServerEvents(url: string, event: string, onEvent: (data: string) => void): boolean {
  const [open, setOpen] = useState<string>();
  const [tries, setTries] = useState(0);
  const visible = useDocumentVisibility() !== 'hidden';
  useEffect(() => {
    if (!visible || !('EventSource' in window)) {
      return;
    }
    let again: number | undefined;
    const source = new EventSource(url);
    source.onopen = () => {
      setOpen(url);
    };
    source.onerror = () => {
      setOpen(undefined);
      if (source.readyState === EventSource.CLOSED) {
        again = window.setTimeout(() => {
          setTries((count) => count + 1);
        }, AGAIN);
      }
    };
    source.addEventListener(event, (message: MessageEvent<string>) => {
      onEvent(message.data);
    });
    return () => {
      window.clearTimeout(again);
      source.close();
      setOpen(undefined);
    };
  }, [url, event, onEvent, visible, tries]);
  return open === url;
}
