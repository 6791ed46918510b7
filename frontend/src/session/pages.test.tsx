import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json, problem, serve } from '../test/server';
import { logInAda, ME, visit } from '../test/visit';
import { currentSession } from './session';

test.each(['/account', '/administration', '/operations'])(
  'who one is cannot be found out: %s says so, and tries again',
  async (path) => {
    logInAda();
    let tries = 0;
    serve({
      'GET /api/me': () => (tries++ === 0 ? problem(400, 'broken', 'It is broken.') : json(ME)),
    });
    const { user } = visit(path);

    expect(await screen.findByRole('alert')).toHaveTextContent('Your account could not be loaded');
    await user.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await screen.findByRole('heading', { name: /^(?:Account|Not for you)$/ })).toBeVisible();
  },
);

test('logging out ends the session and leads to the front page', async () => {
  logInAda();
  serve({
    'GET /api/me': () => json(ME),
    'DELETE /api/sessions/current': () => new Response(null, { status: 204 }),
  });
  const { user, router } = visit('/account');
  await screen.findByRole('heading', { name: 'Account' });

  await user.click(screen.getByRole('button', { name: 'Account menu of ada' }));
  await user.click(screen.getByRole('button', { name: 'Log out' }));

  await expect.poll(() => router.state.location.pathname).toBe('/');
  expect(currentSession()).toBeUndefined();
});

test('a link to logging out from elsewhere logs nobody out', async () => {
  logInAda();
  serve({ 'GET /api/me': () => json(ME) });
  visit('/log-out');

  expect(await screen.findByRole('heading', { name: 'Log out' })).toBeVisible();
  expect(currentSession()).toBeDefined();
});
