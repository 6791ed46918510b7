import { expect, test } from 'vitest';
import { changeOver, lagSamples } from './lastHour';

const sample = (minute: number, head: number, errors = 0) => ({
  at: new Date(Date.UTC(2026, 10, 1, 12, minute)).toISOString(),
  head,
  lag: { post: 3, user: head },
  requests: head * 2,
  errors,
});

test('what happened is told over the time that is known', () => {
  expect(changeOver([sample(0, 10), sample(5, 20), sample(10, 40, 2)])).toEqual({
    seconds: 600,
    events: 30,
    requests: 60,
    errors: 2,
  });
});

test('of one moment nothing is told', () => {
  expect(changeOver([])).toBeUndefined();
  expect(changeOver([sample(0, 1)])).toBeUndefined();
});

test('the lag is that of the projection furthest behind, or of the one asked for', () => {
  expect(lagSamples([sample(0, 10)]).map(({ lag }) => lag)).toEqual([10]);
  expect(lagSamples([sample(0, 10)], 'post').map(({ lag }) => lag)).toEqual([3]);
});
