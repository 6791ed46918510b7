import { expect, test } from 'vitest';
import { count } from './numbers';
import { relative } from './relative';

test('numbers have a unit', () => {
  expect(count(1, 'view')).toBe('1 view');
  expect(count(1204, 'view')).toBe('1,204 views');
});

test('times are told by their largest unit', () => {
  const now = new Date('2026-11-24T12:00:00Z');

  expect(relative(new Date('2026-11-24T11:59:40Z'), now)).toBe('just now');
  expect(relative(new Date('2026-11-24T09:00:00Z'), now)).toBe('3 hours ago');
  expect(relative(new Date('2026-11-23T11:00:00Z'), now)).toBe('yesterday');
});
