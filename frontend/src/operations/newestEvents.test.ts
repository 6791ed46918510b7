import { expect, test, vi } from 'vitest';
import { readBefore } from './newestEvents';
import type { EventPage, LogEntry } from './types';

/** A log that holds such events at these positions, and gives so many of them at once. */
function log(positions: number[], most: number) {
  return vi.fn((from: number): Promise<EventPage> => {
    const left = positions.filter((position) => position >= from);
    const items = left.slice(0, most).map((position) => ({ position }) as LogEntry);
    return Promise.resolve({ items, nextFrom: left[most] ?? null });
  });
}

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

test('the newest events come first, and those before them next', async () => {
  const read = log(upTo(120), 100);

  const newest = await readBefore(121, 50, read);
  const before = await readBefore(newest.next?.end ?? 0, 50, read);
  const oldest = await readBefore(before.next?.end ?? 0, 50, read);

  expect(newest.items.map(({ position }) => position)).toEqual(upTo(120).slice(70).reverse());
  expect(before.items.map(({ position }) => position)).toEqual(upTo(70).slice(20).reverse());
  expect(oldest.items.map(({ position }) => position)).toEqual(upTo(20).reverse());
  expect(oldest.next).toBeUndefined();
});

test('of more events than an answer holds none is left out', async () => {
  const read = log(upTo(5_000), 100);
  const seen: number[] = [];

  for (let window: { end: number; width: number } | undefined = { end: 5_001, width: 5_000 }; window;) {
    const page = await readBefore(window.end, window.width, read);
    seen.push(...page.items.map(({ position }) => position));
    window = page.next;
  }

  expect(seen).toEqual(upTo(5_000).reverse());
});

test('where there are few such events, ever more are looked through', async () => {
  const read = log([3], 100);

  const first = await readBefore(100_001, 5_000, read);

  expect(first.items).toEqual([]);
  expect(first.next).toEqual({ end: 95_001, width: 40_000 });
});
