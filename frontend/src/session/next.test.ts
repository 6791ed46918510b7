import { expect, test } from 'vitest';
import { nextPath, toLogIn } from './next';

test('one goes on to where one was', () => {
  const [, search] = toLogIn({ pathname: '/posts/1/edit', search: '?a=b' }).split('?');

  expect(nextPath(new URLSearchParams(search))).toBe('/posts/1/edit?a=b');
});

test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', ''])(
  'nobody is sent elsewhere: %s',
  (next) => {
    expect(nextPath(new URLSearchParams({ next }))).toBe('/');
  },
);
