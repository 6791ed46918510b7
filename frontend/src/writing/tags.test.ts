import { expect, test } from 'vitest';
import { mergeTags, tagOf, withTags } from './tags';

test('a tag has one form, however it is typed', () => {
  expect(tagOf('  Event \t Sourcing ')).toBe('event sourcing');
  expect(tagOf('x'.repeat(60))).toHaveLength(50);
  expect(withTags(['java'], ['Java', ' ', 'SQL'])).toEqual(['java', 'sql']);
});

test('of two changes of tags both are kept', () => {
  expect(mergeTags(['a', 'b'], ['a', 'b', 'c'], ['b', 'd'])).toEqual(['b', 'c', 'd']);
});
