import { expect, test } from 'vitest';
import { isMade, isSlug, slugOf, slugOfTitle } from './slug';

const ID = '01900000-0000-7000-8000-0000000000ab';

test('an address is made of the words of a title', () => {
  expect(slugOf('  It’s a Café, isn’t it? ')).toBe('its-a-cafe-isnt-it');
  expect(slugOf('Smørrebrød & Straße 42')).toBe('smorrebrod-strasse-42');
  expect(slugOf('上海 ガイド')).toBe('上海-ガイド');
  expect(slugOfTitle('!!!')).toBe('post');
});

test('a long title is cut between words', () => {
  const made = slugOfTitle('word '.repeat(30));

  expect(made).toMatch(/^word(-word)+$/);
  expect(made.length).toBeLessThanOrEqual(80);
});

test('what is no end of an address is told from what is', () => {
  expect(isSlug('on-engines')).toBe(true);
  ['', 'On engines', 'a--b', '-a', 'café', ID].forEach((text) => {
    expect(isSlug(text)).toBe(false);
  });
});

test('what was made of the title, or of its beginning, is told from what was chosen', () => {
  const of = (slug: string, title: string) => isMade({ slug, title, id: ID });

  expect(of('on-engines', 'On engines')).toBe(true);
  expect(of('on-engines-0000000000ab', 'On engines')).toBe(true);
  expect(of('untitled-0000000000ab', 'On engines')).toBe(true);
  expect(of('on-eng', 'On engines')).toBe(true);
  expect(of('on', 'On engines')).toBe(false);
  expect(of('motors', 'On engines')).toBe(false);
});
