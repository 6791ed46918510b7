import { expect, test } from 'vitest';
import { diff } from './diff';
import type { PostChange } from './queries';
import { versionsOf } from './versions';

test('a changed line shows which words went and came', () => {
  expect(diff('same\nthe old word', 'same\nthe new word')).toEqual([
    { kind: 'same', pieces: [{ kind: 'same', text: 'same' }] },
    {
      kind: 'removed',
      pieces: [
        { kind: 'same', text: 'the ' },
        { kind: 'removed', text: 'old' },
        { kind: 'same', text: ' word' },
      ],
    },
    {
      kind: 'added',
      pieces: [
        { kind: 'same', text: 'the ' },
        { kind: 'added', text: 'new' },
        { kind: 'same', text: ' word' },
      ],
    },
  ]);
});

test('a change without texts keeps those before it', () => {
  const change = (version: number, title: string | null, content: string | null) =>
    ({ version, title, content, change: 'edited' }) as PostChange;

  const versions = versionsOf([change(0, 'A', 'a'), change(1, null, null), change(2, 'A', 'b')]);

  expect(versions.map(({ before, after }) => [before.content, after.content])).toEqual([
    ['', 'a'],
    ['a', 'a'],
    ['a', 'b'],
  ]);
});
