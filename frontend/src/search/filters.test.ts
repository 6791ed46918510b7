import { expect, test } from 'vitest';
import { read, write } from './filters';

test('the address bar keeps the filters, and nothing that is not asked for', () => {
  const input = read(new URLSearchParams('q=engine&verified=true&sort=-views'));

  expect(write(input).toString()).toBe('q=engine&verified=true&sort=-views');
});

test('an order that does not exist is the newest first', () => {
  expect(read(new URLSearchParams('sort=drop')).sort).toBe('-created');
});
