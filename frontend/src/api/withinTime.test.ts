import { expect, test, vi } from 'vitest';
import { serve } from '../test/server';
import { answer, api } from './client';
import { isUncertain, messageOf, Problem, troubleOf } from './problem';

async function failureOf(call: Promise<unknown>): Promise<unknown> {
  return await call.then(
    () => undefined,
    (error: unknown) => error,
  );
}

/** `fetch` that ends as the browser's does when it is given up. */
function silence() {
  vi.stubGlobal(
    'fetch',
    (_request: Request, init?: RequestInit) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => {
          reject(new Error('aborted'));
        });
      }),
  );
}

test('an answer that does not come is not waited for without end', async () => {
  vi.useFakeTimers();
  silence();
  const reading = failureOf(answer(api.GET('/api/posts')));
  const changing = failureOf(answer(api.DELETE('/api/posts/{id}', { params: { path: { id: '1' } } })));

  await vi.advanceTimersByTimeAsync(61_000);

  expect(messageOf(await reading)).toBe('The server takes too long to answer. Try again.');
  expect(messageOf(await changing)).toContain('it is not known whether the change happened');
  expect(isUncertain(await changing)).toBe(true);
});

test('who is offline is told so, and that nothing has happened', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  serve({ 'GET /api/posts': () => Promise.reject(new TypeError('offline')) });

  const error = await failureOf(answer(api.GET('/api/posts')));

  expect(troubleOf(error)).toBe('offline');
  expect(isUncertain(error)).toBe(false);
  vi.restoreAllMocks();
});

test('an answer of what stands in front of the server is told in words', async () => {
  serve({ 'GET /api/posts': () => new Response('<html>Bad gateway</html>', { status: 502 }) });

  const error = await failureOf(answer(api.GET('/api/posts')));

  expect(troubleOf(error)).toBe('busy');
  expect(messageOf(error)).toBe('The server is busy or being started again. Try again in a moment.');
});

test('a change whose outcome the server does not know is told as such', () => {
  const error = new Problem(Response.json({}, { status: 503 }), {
    type: 'urn:tidings:problem:outcome-unknown',
    detail: 'The database did not answer.',
  });

  expect(troubleOf(error)).toBe('unknown-outcome');
  expect(isUncertain(error)).toBe(true);
  expect(messageOf(error)).toContain('may have happened or not');
});
