import { expect, test } from 'vitest';
import { readingMinutes } from './readingTime';

test('a text takes as long as it has words, and never no time', () => {
  expect(readingMinutes('A word or two.')).toBe(1);
  expect(readingMinutes('word '.repeat(1_100))).toBe(5);
});

test('a text without spaces takes as long as it has characters', () => {
  expect(readingMinutes('上海'.repeat(450))).toBe(2);
});
