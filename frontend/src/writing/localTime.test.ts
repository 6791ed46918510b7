import { expect, test } from 'vitest';
import { fromLocal, toLocal } from './localTime';

test('a time is the same there and back', () => {
  const instant = fromLocal('2026-11-27T10:30');

  expect(toLocal(instant)).toBe('2026-11-27T10:30');
  expect(toLocal(fromLocal('2027-01-01T00:00'))).toBe('2027-01-01T00:00');
});

test('no time is none', () => {
  expect(fromLocal('')).toBe('');
  expect(toLocal('')).toBe('');
  expect(toLocal('soon')).toBe('');
});
