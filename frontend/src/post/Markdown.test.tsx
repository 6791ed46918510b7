import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Markdown } from './Markdown';
import { plainText } from './plainText';

function rendered(text: string): HTMLElement {
  return render(
    <MantineProvider>
      <Markdown text={text} />
    </MantineProvider>,
  ).container;
}

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<iframe src="https://evil.example"></iframe>',
  '[click](javascript:alert(1))',
  '[click](data:text/html,<script>alert(1)</script>)',
  '![x](javascript:alert(1))',
  '<a href="https://evil.example" style="position:fixed">x</a>',
])('nothing in a post can run: %s', (text) => {
  const post = rendered(text);

  expect(post.querySelector('script, iframe, [onerror], [style*="fixed"]')).toBeNull();
  expect(post.innerHTML).not.toMatch(/(?:href|src)="(?:javascript|data):/);
});

test('a post’s headings come below the page’s', () => {
  const post = rendered('# Title\n\n## Part');

  expect(post.querySelector('h1')).toBeNull();
  expect(post.querySelector('h2')?.textContent).toBe('Title');
});

test('an excerpt has no marks of Markdown', () => {
  expect(plainText('# On *engines* **and** [looms](https://example.org): a `card`')).toBe(
    'On engines and looms: a card',
  );
  expect(plainText('snake_case_name and 2 * 3 * 4')).toBe('snake_case_name and 2 * 3 * 4');
});
