import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { changed, json, POST, problem, serve } from '../test/server';
import { logInAda, ME, visit } from '../test/visit';

const PATH = `/api/posts/${POST.id}`;

test('a post is viewed once in a visit', async () => {
  const requests = serve({ [`GET ${PATH}`]: () => json(POST), [`POST ${PATH}/views`]: () => json({}) });
  const { user } = visit(`/posts/${POST.id}`);
  await screen.findByRole('heading', { name: 'On engines' });

  await user.click(screen.getByRole('link', { name: 'Authors' }));
  await screen.findByRole('heading', { name: 'Authors' });
  visit(`/posts/${POST.id}`);
  await screen.findByRole('heading', { name: 'On engines' });

  await waitFor(() => {
    expect(requests.filter((request) => request.url.endsWith('/views'))).toHaveLength(1);
  });
});

test('a draft is not viewed', async () => {
  const requests = serve({ [`GET ${PATH}`]: () => json({ ...POST, published: false }) });
  visit(`/posts/${POST.id}`);

  await screen.findByText('A draft');

  expect(requests.some((request) => request.method === 'POST')).toBe(false);
});

test('authors who look at their own posts are no readers', async () => {
  logInAda();
  const requests = serve({ [`GET ${PATH}`]: () => json(POST), 'GET /api/me': () => json(ME) });
  visit(`/posts/${POST.id}`);

  await screen.findByRole('link', { name: 'Edit' });

  expect(requests.some((request) => request.url.endsWith('/views'))).toBe(false);
});

test('only its author and administrators can change a post', async () => {
  logInAda();
  serve({ [`GET ${PATH}`]: () => json(POST), 'GET /api/me': () => json(ME) });
  visit(`/posts/${POST.id}`);

  expect(await screen.findByRole('link', { name: 'Edit' })).toBeVisible();
});

test('a post that does not exist is said so', async () => {
  serve({});
  visit(`/posts/${POST.id}`);

  expect(await screen.findByRole('heading', { name: 'There is no such post' })).toBeVisible();
});

test('a post is read by its slug, and its address becomes that', async () => {
  serve({ [`GET ${PATH}`]: () => json({ ...POST, summary: 'In short', tags: ['event sourcing'] }) });
  const { router } = visit(`/posts/${POST.id}`);

  expect(await screen.findByText('In short')).toBeVisible();
  expect(screen.getByText('1 min read')).toBeVisible();
  expect(screen.getByRole('link', { name: 'event sourcing' })).toHaveAttribute(
    'href',
    '/search?tag=event+sourcing',
  );
  await expect.poll(() => router.state.location.pathname).toBe(`/posts/${POST.slug}`);
});

test('who is logged in makes a post a favourite, and is told where that does not work', async () => {
  logInAda();
  let isFavourite = false;
  serve({
    [`GET ${PATH}`]: () => json({ ...POST, favourited: isFavourite, favourites: isFavourite ? 1 : 0 }),
    'GET /api/me': () => json(ME),
    [`GET /api/posts/${POST.slug}`]: () =>
      json({ ...POST, favourited: isFavourite, favourites: isFavourite ? 1 : 0 }),
    [`PUT ${PATH}/favourite`]: () => {
      isFavourite = true;
      return changed(1, 9);
    },
    [`DELETE ${PATH}/favourite`]: () => problem(503, 'unavailable', 'Not now.'),
  });
  const { user } = visit(`/posts/${POST.id}`);

  await user.click(await screen.findByRole('button', { name: /^Favourite/, pressed: false }));
  expect(await screen.findByRole('button', { name: 'Favourite, 1 reader', pressed: true })).toBeVisible();
  expect(isFavourite).toBe(true);

  await user.click(screen.getByRole('button', { name: /^Favourite/ }));
  expect(await screen.findByText('Your favourites are as they were')).toBeVisible();
});
