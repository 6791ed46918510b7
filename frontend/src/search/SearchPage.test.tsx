import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json, POST, serve } from '../test/server';
import { visit } from '../test/visit';

const FOUND = {
  items: [
    {
      ...POST,
      title: 'On <i>engines</i>',
      highlights: {
        title: [
          { text: 'On <i>', marked: false },
          { text: 'engines', marked: true },
          { text: '</i>', marked: false },
        ],
        passage: [
          { text: '…of ', marked: false },
          { text: 'engine', marked: true },
          { text: ' rooms', marked: false },
        ],
      },
    },
  ],
  nextCursor: null,
  total: 1,
  totalIsBound: false,
  approximate: false,
};

test('what is found is counted, and its words are marked and nothing else', async () => {
  const requests = serve({ 'GET /api/posts': () => json(FOUND) });
  visit('/search?q=engine');

  const found = within(await screen.findByRole('region', { name: 'Posts found' }));
  expect(await found.findByRole('heading', { name: 'On <i>engines</i>' })).toBeVisible();
  expect(found.getAllByText(/engine/, { selector: 'mark' }).map((mark) => mark.textContent)).toEqual([
    'engines',
    'engine',
  ]);
  expect(found.getByRole('status')).toHaveTextContent('1 post');
  const search = requests.map(({ url }) => new URL(url)).find(({ pathname }) => pathname === '/api/posts');
  expect(search?.search).toContain('sort=relevance');
});

test('where there was no time to look everywhere, it is not said that there is nothing', async () => {
  serve({ 'GET /api/posts': () => json({ ...FOUND, items: [], total: 0, totalIsBound: true }) });
  visit('/search?q=engine');

  expect(await screen.findByText('None of the newest posts is like that')).toBeVisible();
});

test('it is told where nothing has just these words, and where there is more than can be counted', async () => {
  serve({ 'GET /api/posts': () => json({ ...FOUND, total: 500, totalIsBound: true, approximate: true }) });
  visit('/search?q=engnie');

  expect(
    await screen.findByText('More than 500 posts with similar words: none has just these'),
  ).toBeVisible();
});
