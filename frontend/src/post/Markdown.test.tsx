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

test.each([
  ['# Title\n\n## Part', 'H2 H3'],
  ['## Part\n\n## Next\n\n### Detail', 'H2 H2 H3'],
  ['# Title\n\n### Detail\n\n## Part\n\n- # In a list', 'H2 H3 H3 H2'],
  ['### First\n\n# Title', 'H2 H2'],
])('a post’s headings come below the page’s, with no rank left out: %j', (text, ranks) => {
  const headings = [...rendered(text).querySelectorAll('h1, h2, h3, h4, h5, h6')];

  expect(headings.map(({ tagName }) => tagName).join(' ')).toBe(ranks);
});

test('an excerpt has no marks of Markdown', () => {
  expect(plainText('# On *engines* **and** [looms](https://example.org): a `card`')).toBe(
    'On engines and looms: a card',
  );
  expect(plainText('snake_case_name and 2 * 3 * 4')).toBe('snake_case_name and 2 * 3 * 4');
  expect(plainText('To bring - or not:\n- tea\n1. cups\n> - *quoted*\n```sql\nselect 1\n```')).toBe(
    'To bring - or not: tea cups quoted select 1',
  );
  expect(plainText('| a | b |\n|---|:-:|\n| 1 | 2 |')).toBe('a b 1 2');
});
