import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ADA, json, problem, serve } from '../test/server';
import { ME, visit } from '../test/visit';

const TAKEN = () => problem(409, 'username-taken', 'Taken.');

const SESSION = {
  accessToken: 'a',
  tokenType: 'Bearer',
  expiresIn: 900,
  refreshToken: 'r',
  userId: ADA.id,
};

async function fillIn() {
  const { user, router } = visit('/register?next=/write');
  await user.type(await screen.findByLabelText(/Username/), 'ada');
  await user.type(screen.getByLabelText(/E-mail/), 'ada@example.org');
  await user.type(screen.getByLabelText(/^Password/), 'correct horse');
  await user.click(screen.getByRole('button', { name: 'Register' }));
  return { user, router };
}

test('a taken username is said at its field', async () => {
  serve({ 'POST /api/users': TAKEN });

  await fillIn();

  expect(await screen.findByText('Somebody else has this username. Choose another one.')).toBeVisible();
  expect(screen.getByLabelText(/Username/)).toBeInvalid();
});

test('sending the same input again carries the same key, so that it has no second effect', async () => {
  let tries = 0;
  const requests = serve({
    'POST /api/users': () => (tries++ === 0 ? Promise.reject(new TypeError('lost')) : json({ id: ADA.id })),
    'POST /api/sessions': () => json(SESSION),
    'GET /api/me': () => json(ME),
  });
  const { user, router } = await fillIn();
  await screen.findByText(/cannot be reached/);

  await user.click(screen.getByRole('button', { name: 'Register' }));

  await expect.poll(() => router.state.location.pathname).toBe('/write');
  const [first, second] = requests.filter((request) => request.url.endsWith('/api/users'));
  expect(first?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
  expect(second?.headers.get('Idempotency-Key')).toBe(first?.headers.get('Idempotency-Key'));
});

test('who has registered is led on at once, not when all is read again', async () => {
  serve({
    'POST /api/users': () => json({ id: ADA.id }),
    'POST /api/sessions': () => json(SESSION),
    'GET /api/me': () => new Promise<Response>(() => undefined),
  });

  const { router } = await fillIn();

  await expect.poll(() => router.state.location.pathname).toBe('/write');
});
