import type { EventPage, LogEntry } from './types';

/** The positions before `end` that are looked through next, so many of them. */
export interface EventWindow {
  end: number;
  width: number;
}

export interface NewestEvents {
  /** The newest first. */
  items: LogEntry[];
  /** From which position on all such events are known. */
  start: number;
  /** Undefined at the beginning of the log. */
  next: EventWindow | undefined;
}

/** A window that holds nothing of what is asked for is followed by a wider one. */
const WIDER = 8;
const WIDEST = 1_000_000;

/**
 * Reads backwards with requests that only read forwards: those in a window before `end`, and where there are more than
 * an answer holds, in ever narrower ones.
 *
 * @param read the first events from a position on
 */
export async function readBefore(
  end: number,
  width: number,
  read: (from: number) => Promise<EventPage>,
): Promise<NewestEvents> {
  let start = Math.max(1, end - width);
  let page = await read(start);
  while (page.nextFrom !== null && page.nextFrom < end) {
    start = Math.max(page.nextFrom, Math.floor((start + end) / 2));
    page = await read(start);
  }
  const items = page.items.filter(({ position }) => position < end).reverse();
  const next = items.length === 0 ? Math.min(width * WIDER, WIDEST) : width;
  return { items, start, next: start > 1 ? { end: start, width: next } : undefined };
}
