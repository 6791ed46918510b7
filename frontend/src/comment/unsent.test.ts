import { expect, test } from 'vitest';
import { keepUnsent, unsentComment } from './unsent';

test('what was begun is found by who wrote it and what it is about', () => {
  keepUnsent('ada', 'p', 'half a');
  keepUnsent('ada', 'p', 'half a thought');
  keepUnsent('eve', 'p', 'another');

  expect(unsentComment('ada', 'p')).toBe('half a thought');
  expect(unsentComment('ada', 'q')).toBe('');
  keepUnsent('ada', 'p', '');
  expect(unsentComment('ada', 'p')).toBe('');
  expect(unsentComment('eve', 'p')).toBe('another');
});

test('no more are kept than there is room for: the oldest give way', () => {
  for (let number = 1; number <= 21; number++) {
    keepUnsent('ada', `post ${number}`, 'text');
  }

  expect(unsentComment('ada', 'post 1')).toBe('');
  expect(unsentComment('ada', 'post 2')).toBe('text');
});

test('what is broken is nothing', () => {
  localStorage.setItem('tidings.comments', '{');

  expect(unsentComment('ada', 'p')).toBe('');
});
