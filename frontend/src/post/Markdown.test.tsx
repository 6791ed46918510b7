import { MantineProvider } from '@mantine/core';
import { render, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { parts } from './parts';
import { Markdown } from './Markdown';
import { plainText } from './plainText';

function rendered(text: string): HTMLElement {
  const { container } = render(
    <MantineProvider>
      <main>
        <Markdown text={text} />
      </main>
    </MantineProvider>,
  );
  return container.querySelector('main') ?? container;
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

/** What becomes of a text when the parser of HTML is there too. */
async function renderedWithHtml(text: string): Promise<HTMLElement> {
  const post = rendered(text);
  await waitFor(() => {
    expect(post.textContent).not.toContain('<');
  });
  return post;
}

test('HTML in a post is shown, and nothing in it is lost', async () => {
  const post = await renderedWithHtml(
    '<div align="center"><p>Hi <b>there</b></p></div>\n\n<table><tr><td>cell</td></tr></table>\n\n<!-- wp:paragraph -->\nAfter *it*',
  );

  expect(post).toHaveTextContent('Hi there cell After it');
  expect(post.querySelector('b')).toHaveTextContent('there');
  expect(post.querySelector('td')).toHaveTextContent('cell');
  expect(post.querySelector('em')).toHaveTextContent('it');
});

test.each([
  '<p>x</p><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<iframe src="https://evil.example"></iframe><p>x</p>',
  '<a href="javascript:alert(1)">x</a>',
  '<form action="https://evil.example"><input name="password"></form>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<p style="position:fixed" class="x" onclick="alert(1)">x</p>',
  '<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>',
])('nothing in its HTML can run or hide the page: %s', async (text) => {
  const post = await renderedWithHtml(text);

  expect(
    post.querySelector(
      'script, iframe, form, svg, style, [style*="fixed"], [onclick], [onerror], input:enabled',
    ),
  ).toBeNull();
  expect(post.innerHTML).not.toMatch(/(?:href|src)="(?:javascript|data):/);
});

test('links within a post lead somewhere: to its headings and its footnotes', () => {
  const post = rendered('[Part](#the-part)\n\n## The part\n\n## The part\n\nSee[^1].\n\n[^1]: There.');

  const targets = [...post.querySelectorAll('a[href^="#"]')].map((link) =>
    link.getAttribute('href')?.slice(1),
  );
  expect(targets).toEqual(['user-content-the-part', 'user-content-fn-1', 'user-content-fnref-1']);
  targets.forEach((id) => {
    expect(post.querySelectorAll(`[id="${id}"]`)).toHaveLength(1);
  });
});

test('each block finds its own direction', () => {
  const post = rendered('hello\n\nשלום');

  expect([...post.querySelectorAll('p')].map((paragraph) => paragraph.dir)).toEqual(['auto', 'auto']);
});

test.each([
  ['quotations', '>'.repeat(20_000) + ' deep'],
  ['lists', '- '.repeat(20_000) + 'deep'],
  ['elements', '<div>'.repeat(15_000) + 'deep'],
  ['brackets', '['.repeat(50_000) + 'deep'],
  ['emphasis', '*a **a '.repeat(10_000) + 'deep'],
])('nesting beyond measure is shown as it was written: %s', (_what, text) => {
  expect(rendered(text).textContent).toContain('deep');
});

test('a long text is cut between paragraphs, and nothing of it is left out', () => {
  const text = `${'A paragraph of some length.\n\n'.repeat(8_000)}\`\`\`\n${'code\n\n'.repeat(20_000)}\`\`\`\nend`;

  const all = parts(text);

  expect(all.join('')).toBe(text);
  expect(all.length).toBeGreaterThan(2);
  expect(all.every((part) => part.length <= 100_000)).toBe(true);
  expect(all[0]?.endsWith('length.\n\n')).toBe(true);
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
  expect(plainText('<!-- wp:paragraph --><p class="x">Hi &amp; <b>there</b></p><!-- /wp:para')).toBe(
    'Hi & there',
  );
  expect(
    plainText('See[^1] [that][ref] \\*so\\*\n\n[ref]: https://example.org\n- [x] done <a href="https://cut'),
  ).toBe('See that *so* done');
});
