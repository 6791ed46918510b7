import { expect, test } from 'vitest';
import { choose, merge } from './merge';

const BASE = 'One\nTwo\nThree\nFour\nFive';

test('changes of different lines fit together', () => {
  const chunks = merge(BASE, 'ONE\nTwo\nThree\nFour\nFive', 'One\nTwo\nThree\nFour\nFIVE');

  expect(chunks.every((chunk) => chunk.kind === 'agreed')).toBe(true);
  expect(choose(chunks, [])).toBe('ONE\nTwo\nThree\nFour\nFIVE');
});

test('changes of the same line are a choice', () => {
  const chunks = merge(BASE, 'One\nTwo\nmine\nFour\nFive', 'One\nTwo\nhers\nFour\nFive');

  expect(choose(chunks, ['yours'])).toBe('One\nTwo\nmine\nFour\nFive');
  expect(choose(chunks, ['theirs'])).toBe('One\nTwo\nhers\nFour\nFive');
  expect(choose(chunks, ['both'])).toBe('One\nTwo\nmine\nhers\nFour\nFive');
});

test('the same change twice is no conflict', () => {
  const both = 'One\nTwo\nthree\nFour\nFive';

  expect(choose(merge(BASE, both, both), [])).toBe(both);
});

test('empty lines survive', () => {
  expect(choose(merge('a\n\nb\n', 'a\n\nb\n', 'a\n\nc\n'), [])).toBe('a\n\nc\n');
});

test('lines that one removed and the other changed are a choice, without leaving an empty line', () => {
  const chunks = merge('a\nb\nc', 'a\nc', 'a\nB\nc');

  expect(choose(chunks, ['yours'])).toBe('a\nc');
  expect(choose(chunks, ['theirs'])).toBe('a\nB\nc');
});
