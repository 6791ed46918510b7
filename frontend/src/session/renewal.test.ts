import { expect, test } from 'vitest';
import { json, problem, serve } from '../test/server';
import { accessToken, renew } from './renewal';
import { currentSession, keepSession } from './session';

const EXPIRED = { userId: 'ada', accessToken: 'old', refreshToken: 'once', expiresAt: 0 };

function tokens() {
  return json({
    accessToken: 'new',
    tokenType: 'Bearer',
    expiresIn: 900,
    refreshToken: 'twice',
    userId: 'ada',
  });
}

test('an expired token is renewed once for all who ask at the same time', async () => {
  keepSession(EXPIRED);
  const requests = serve({ 'POST /api/sessions/refresh': tokens });

  const got = await Promise.all([accessToken(), accessToken(), renew('old')]);

  expect(got).toEqual(['new', 'new', 'new']);
  expect(requests).toHaveLength(1);
  expect(await requests[0]?.json()).toEqual({ refreshToken: 'once' });
  expect(currentSession()?.refreshToken).toBe('twice');
});

test('what another tab renewed is taken as it is', async () => {
  keepSession({ ...EXPIRED, accessToken: 'of the other tab' });
  const requests = serve({});

  expect(await renew('old')).toBe('of the other tab');
  expect(requests).toHaveLength(0);
});

test('a refused refresh token ends the session', async () => {
  keepSession(EXPIRED);
  serve({ 'POST /api/sessions/refresh': () => problem(401, 'invalid-refresh-token', 'Log in again.') });

  expect(await accessToken()).toBeUndefined();
  expect(currentSession()).toBeUndefined();
});

test('a server that is away ends no session', async () => {
  keepSession(EXPIRED);
  serve({ 'POST /api/sessions/refresh': () => Promise.reject(new TypeError('refused')) });

  await expect(accessToken()).rejects.toThrow('The server cannot be reached');
  expect(currentSession()?.refreshToken).toBe('once');
});

test('a good token is used as it is', async () => {
  keepSession({ ...EXPIRED, expiresAt: Date.now() + 60_000 });
  const requests = serve({});

  expect(await accessToken()).toBe('old');
  expect(requests).toHaveLength(0);
});
