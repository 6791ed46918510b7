import { MantineProvider } from '@mantine/core';
import { render, waitFor } from '@testing-library/react';
import { beforeAll, expect, test } from 'vitest';
import text from './markdownCases.json?raw';
import { Markdown } from './Markdown';
import { plainText } from './plainText';

interface Cases {
  pages: { name: string; markdown: string; html: string }[];
  texts: { name: string; markdown: string; text: string }[];
}

/** The server's renderer is tested against the same cases: both make the same of a text. */
const cases = JSON.parse(text) as Cases;

beforeAll(async () => {
  await import('rehype-raw');
});

test.each(cases.pages)('a text is laid out as the server does: $name', async ({ markdown, html }) => {
  const { container } = render(
    <MantineProvider>
      <Markdown text={markdown} />
    </MantineProvider>,
  );
  const expected = document.createElement('div');
  expected.innerHTML = html;

  await waitFor(() => {
    const actual = (container.querySelector('div') ?? container).cloneNode(true);
    actual.normalize();
    expect(outline(actual)).toBe(outline(expected));
  });
});

test.each(cases.texts)('an excerpt has no leftovers of markup: $name', (one) => {
  expect(plainText(one.markdown)).toBe(one.text);
});

/** What a browser makes of markup, whatever order attributes stand in and wherever lines break between blocks. */
function outline(node: Node, indent = '', isPre = false): string {
  return [...node.childNodes]
    .map((child) => {
      if (child instanceof Element) {
        const attributes = [...child.attributes].map(({ name, value }) => `${name}=${value}`).sort();
        const name = child.tagName.toLowerCase();
        return `${indent}${name}{${attributes.join(', ')}}\n${outline(child, `${indent}  `, isPre || name === 'pre')}`;
      }
      const words = isPre ? child.textContent : child.textContent?.replace(/\s+/g, ' ').trim();
      return words ? `${indent}"${words}"\n` : '';
    })
    .join('');
}
