import { expect, test } from 'vitest';
import { currentSession } from '../session/session';
import { changed, json, page, POST, problem, serve } from '../test/server';
import { logInAda } from '../test/visit';
import { answer, api } from './client';
import { latestOwnPosition } from './position';

test('reads after an own change ask for its position', async () => {
  const requests = serve({ 'POST /api/posts': () => changed(0, 41), 'GET /api/posts': () => page() });
  const body = { title: 'a', content: 'b' };

  await answer(api.POST('/api/posts', { body }));
  await answer(api.GET('/api/posts'));

  expect(requests[1]?.headers.get('Min-Event-Position')).toBe('41');
});

test('an answer that need not have a body is a success without one', async () => {
  serve({ 'DELETE /ops/projections/user/dead-letters/1': () => new Response(null, { status: 204 }) });
  const params = { path: { name: 'user', id: 1 }, query: { reason: 'why not' } };

  await expect(
    answer(api.DELETE('/ops/projections/{name}/dead-letters/{id}', { params })),
  ).resolves.toBeUndefined();
});

test('views are nothing to wait for', async () => {
  const before = latestOwnPosition();
  const path = `/api/posts/${POST.id}/views`;
  serve({ [`POST ${path}`]: () => json({}, { 'Event-Position': '999' }) });

  await api.POST('/api/posts/{id}/views', { params: { path: { id: POST.id } } });

  expect(latestOwnPosition()).toBe(before);
});

test('a token that the server no longer accepts is renewed, and the request sent again', async () => {
  logInAda();
  const requests = serve({
    'PUT /api/posts/1': (request) =>
      request.headers.get('Authorization') === 'Bearer new'
        ? changed(2, 50)
        : problem(401, 'authentication-required', 'Log in first.'),
    'POST /api/sessions/refresh': () =>
      json({ accessToken: 'new', tokenType: 'Bearer', expiresIn: 900, refreshToken: 'next', userId: 'ada' }),
  });

  await answer(
    api.PUT('/api/posts/{id}', { params: { path: { id: '1' } }, body: { title: 'a', content: 'b' } }),
  );

  expect(requests.map((request) => request.method)).toEqual(['PUT', 'POST', 'PUT']);
  expect(await requests[2]?.json()).toEqual({ title: 'a', content: 'b' });
});

test('whose session has ended still reads what is for everybody', async () => {
  logInAda();
  serve({
    'GET /api/posts': (request) =>
      request.headers.has('Authorization')
        ? problem(401, 'authentication-required', 'Log in first.')
        : page(POST),
    'POST /api/sessions/refresh': () => problem(401, 'invalid-refresh-token', 'Log in again.'),
  });

  expect((await answer(api.GET('/api/posts'))).items).toHaveLength(1);
  expect(currentSession()).toBeUndefined();
});
