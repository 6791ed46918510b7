import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json, POST, serve } from '../test/server';
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
