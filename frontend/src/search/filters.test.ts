import { expect, test } from 'vitest';
import { read, write } from './filters';

test('the address bar keeps the filters, and nothing that is not asked for', () => {
  const input = read(new URLSearchParams('q=engine&verified=true&sort=-views'));

  expect(write(input).toString()).toBe('q=engine&verified=true&sort=-views');
});

test('an order that does not exist is the newest first', () => {
  expect(read(new URLSearchParams('sort=drop')).sort).toBe('-created');
});

test('words give the best match first, unless another order is asked for', () => {
  expect(read(new URLSearchParams('q=engine')).sort).toBe('relevance');
  expect(read(new URLSearchParams('q=engine&sort=-created')).sort).toBe('-created');
  expect(read(new URLSearchParams('sort=relevance')).sort).toBe('-created');
});

test('the usual order is not in the address bar', () => {
  expect(write(read(new URLSearchParams('q=engine&sort=relevance'))).toString()).toBe('q=engine');
  expect(write(read(new URLSearchParams('q=engine&sort=-created'))).toString()).toBe(
    'q=engine&sort=-created',
  );
  expect(write({ ...read(new URLSearchParams('q=engine')), q: '' }).toString()).toBe('');
});
