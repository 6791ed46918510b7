import { expect, test, vi } from 'vitest';
import { EMPTY } from './draft';
import { copiesOf, dropCopy, keepCopy, type LocalCopy } from './localCopies';

const copy = (id: string, part: Partial<LocalCopy> = {}): LocalCopy => ({
  id,
  userId: 'ada',
  postId: undefined,
  version: undefined,
  at: Date.now(),
  ...EMPTY,
  title: id,
  content: 'text',
  ...part,
});

const ids = (postId?: string) => copiesOf('ada', postId).map(({ id }) => id);

test('a copy is found by who wrote it and what it is of, the latest first', () => {
  const now = Date.now();
  keepCopy(copy('a', { at: now - 2_000 }));
  keepCopy(copy('b', { at: now - 1_000 }));
  keepCopy(copy('of a post', { postId: 'p' }));
  keepCopy(copy('of another user', { userId: 'eve' }));

  expect(ids()).toEqual(['b', 'a']);
  expect(ids('p')).toEqual(['of a post']);
  dropCopy('b');
  expect(ids()).toEqual(['a']);
});

test('copies take up no more than their room: the oldest give way', () => {
  const now = Date.now();
  for (let number = 1; number <= 25; number++) {
    keepCopy(copy(`copy ${number}`, { at: now + number }));
  }
  expect(ids()).toHaveLength(20);
  expect(ids().at(-1)).toBe('copy 6');

  const long = 'x'.repeat(1_000_000);
  ['one', 'two', 'three', 'four'].forEach((id, index) => {
    keepCopy(copy(id, { content: long, at: now + 100 + index }));
  });
  expect(ids()).toEqual(['four', 'three']);
});

test('copies that nobody came back for are given up', () => {
  keepCopy(copy('old', { at: Date.now() - 31 * 24 * 60 * 60 * 1_000 }));
  localStorage.setItem('tidings.copy.broken', '{');

  expect(ids()).toEqual([]);
  expect(localStorage).toHaveLength(0);
});

test('a browser without room is told of', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });

  expect(keepCopy(copy('a'))).toBe(false);
  vi.restoreAllMocks();
});
