import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { endSession } from '../session/session';
import { ADA, changed, json, page, POST, problem, serve } from '../test/server';
import { logInAda, ME, visit } from '../test/visit';

const PATH = `/api/posts/${POST.id}`;

const SESSION = { accessToken: 'a', tokenType: 'Bearer', expiresIn: 900, refreshToken: 'r', userId: ADA.id };

const COMMENT = {
  id: '01900000-0000-7000-8000-0000000000c1',
  postId: POST.id,
  author: ADA,
  body: 'Well said.',
  createdAt: '2026-11-02T10:00:00Z',
};

test('a visitor reads what is said, and is asked to log in to say something', async () => {
  serve({
    [`GET ${PATH}`]: () => json({ ...POST, comments: 1 }),
    [`GET ${PATH}/comments`]: () => page(COMMENT),
  });
  visit(`/posts/${POST.id}`);

  expect(await screen.findByText('Well said.')).toBeVisible();
  const comments = within(screen.getByRole('region', { name: 'Comments' }));
  expect(comments.getByRole('link', { name: 'Log in' })).toBeVisible();
  expect(comments.queryByRole('button')).not.toBeInTheDocument();
});

test('what is written survives a failed request, and is sent once', async () => {
  logInAda();
  let isBroken = true;
  const requests = serve({
    'GET /api/me': () => json(ME),
    [`GET ${PATH}`]: () => json(POST),
    [`GET /api/posts/${POST.slug}`]: () => json(POST),
    [`GET ${PATH}/comments`]: () => page(),
    [`POST ${PATH}/comments`]: () => (isBroken ? problem(503, 'unavailable', 'Not now.') : changed(0, 9)),
  });
  const { user } = visit(`/posts/${POST.id}`);
  await user.type(await screen.findByLabelText('Your comment'), 'A thought');
  await user.click(screen.getByRole('button', { name: 'Comment' }));

  expect(await screen.findByText(/What you wrote is kept/)).toBeVisible();
  expect(localStorage.getItem('tidings.comments')).toContain('A thought');
  isBroken = false;
  await user.click(screen.getByRole('button', { name: 'Comment' }));

  await expect.poll(() => screen.getByLabelText('Your comment')).toHaveValue('');
  const sent = requests.filter(({ method, url }) => method === 'POST' && url.endsWith('/comments'));
  expect(new Set(sent.map(({ headers }) => headers.get('Idempotency-Key'))).size).toBe(1);
  expect(localStorage.getItem('tidings.comments')).toBe('[]');
});

test('a comment is deleted by who wrote it, once that is confirmed', async () => {
  logInAda();
  const requests = serve({
    'GET /api/me': () => json(ME),
    [`GET ${PATH}`]: () => json(POST),
    [`GET /api/posts/${POST.slug}`]: () => json(POST),
    [`GET ${PATH}/comments`]: () => page(COMMENT),
    [`DELETE /api/comments/${COMMENT.id}`]: () => changed(1, 9),
  });
  const { user } = visit(`/posts/${POST.id}`);

  await user.click(await screen.findByRole('button', { name: 'Delete the comment of ada' }));
  expect(requests.some(({ method }) => method === 'DELETE')).toBe(false);
  await user.click(await screen.findByRole('button', { name: 'Delete it' }));

  await expect.poll(() => requests.some(({ method }) => method === 'DELETE')).toBe(true);
});

test('whoever has begun to write logs in over it when the session ends, and nothing is sent by that', async () => {
  logInAda();
  const requests = serve({
    'GET /api/me': () => json(ME),
    'POST /api/sessions': () => json(SESSION),
    [`GET ${PATH}`]: () => json(POST),
    [`GET /api/posts/${POST.slug}`]: () => json(POST),
    [`GET ${PATH}/comments`]: () => page(),
  });
  const { user } = visit(`/posts/${POST.id}`);
  await user.type(await screen.findByLabelText('Your comment'), 'A thought');

  act(() => {
    endSession();
  });
  const dialog = await screen.findByRole('heading', { name: 'Log in again' });
  await user.type(screen.getByLabelText(/Username or e-mail/), 'ada');
  await user.type(screen.getByLabelText(/^Password/), 'correct horse');
  await user.click(screen.getByRole('button', { name: 'Log in' }));

  await waitFor(() => {
    expect(dialog).not.toBeInTheDocument();
  });
  expect(screen.getByLabelText('Your comment')).toHaveValue('A thought');
  expect(requests.some(({ method, url }) => method === 'POST' && url.endsWith('/comments'))).toBe(false);
});
