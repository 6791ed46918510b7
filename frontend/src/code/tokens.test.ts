import { expect, test } from 'vitest';
import { tokensOf } from './tokens';

const colours = async (code: string, language: string) =>
  (await tokensOf(code, language)).map(({ kind, start, end }) => `${kind} ${code.slice(start, end)}`);

test('words of a language have the colours of what they are', async () => {
  expect(await colours('const a = "b"; // c', 'js')).toEqual(['keyword const', 'string "b"', 'comment // c']);
  expect(await colours('select 1', 'SQL')).toEqual(['keyword select', 'value 1']);
});

test('what is inside of something else has its own colour', async () => {
  expect(await colours('`a ${1} b`', 'typescript')).toContain('value 1');
});

test('code of a language that is not known stays as it is', async () => {
  expect(await colours('const a', 'klingon')).toEqual([]);
  expect(await colours('const a', 'constructor')).toEqual([]);
});

test('code that is very long stays as it is', async () => {
  expect(await colours('1 '.repeat(30_000), 'js')).toEqual([]);
});
