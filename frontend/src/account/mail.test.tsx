import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ADA, json, problem, serve } from '../test/server';
import { logInAda, ME, visit } from '../test/visit';

const CHANGED = { status: 'updated', id: ADA.id, version: 1, position: 7 };

test('whoever forgot the password asks for a link, and learns nothing of who has an account', async () => {
  const requests = serve({ 'POST /api/password-resets': () => new Response(null, { status: 202 }) });
  const { user } = visit('/log-in');
  await user.click(await screen.findByRole('link', { name: 'Forgot your password?' }));
  await user.type(await screen.findByLabelText(/E-mail/), 'ada@example.org');

  await user.click(screen.getByRole('button', { name: 'Send the link' }));

  expect(await screen.findByText(/If somebody goes by ada@example.org/)).toBeVisible();
  expect(await requests.find((request) => request.method === 'POST')?.json()).toEqual({
    email: 'ada@example.org',
  });
});

test('the link leads to another password, and on to logging in', async () => {
  const requests = serve({ 'PUT /api/password-resets/secret': () => json(CHANGED) });
  const { user, router } = visit('/reset-password#token=secret');
  await user.type(await screen.findByLabelText(/New password/), 'another horse');

  await user.click(screen.getByRole('button', { name: 'Change the password' }));

  await expect.poll(() => router.state.location.pathname).toBe('/log-in');
  expect(await requests.find((request) => request.method === 'PUT')?.json()).toEqual({
    password: 'another horse',
  });
});

test('a link that was used says so', async () => {
  serve({
    'PUT /api/password-resets/secret': () => problem(404, 'link-not-valid', 'Links work once.'),
  });
  const { user } = visit('/reset-password#token=secret');
  await user.type(await screen.findByLabelText(/New password/), 'another horse');

  await user.click(screen.getByRole('button', { name: 'Change the password' }));

  expect(await screen.findByRole('alert')).toHaveTextContent('Links work once.');
});

test('an address is proved by a click, not by looking', async () => {
  const requests = serve({ 'POST /api/email-verifications': () => json(CHANGED) });
  const { user } = visit('/prove-email#token=secret');
  await screen.findByText(/it is yours/);
  expect(requests.some((request) => request.method === 'POST')).toBe(false);

  await user.click(screen.getByRole('button', { name: 'Yes, this is my address' }));

  expect(await screen.findByText(/mail reaches you/)).toBeVisible();
});

test('who has not proved the address is told, and can have the mail again', async () => {
  const requests = serve({
    'GET /api/me': () => json({ ...ME, emailProved: false }),
    [`POST /api/users/${ADA.id}/email/verification`]: () => new Response(null, { status: 202 }),
  });
  logInAda();
  const { user } = visit('/account');

  await user.click(await screen.findByRole('button', { name: 'Send the mail again' }));

  expect(await screen.findByText('A mail with a link is on its way.')).toBeVisible();
  expect(requests.some((request) => request.url.endsWith('/email/verification'))).toBe(true);
});

test('sessions elsewhere are listed and can be ended', async () => {
  const session = (id: string, device: string, current: boolean) => ({
    id,
    device,
    current,
    userAgent: null,
    createdAt: '2026-11-01T10:00:00Z',
    lastUsedAt: '2026-11-02T10:00:00Z',
    expiresAt: '2026-12-02T10:00:00Z',
  });
  const requests = serve({
    'GET /api/me': () => json(ME),
    'GET /api/sessions': () =>
      json({ items: [session('1', 'Firefox on Linux', true), session('2', 'Safari on iOS', false)] }),
    'DELETE /api/sessions/2': () => new Response(null, { status: 204 }),
  });
  logInAda();
  const { user } = visit('/account');
  expect(await screen.findByText('this one')).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'End the session with Safari on iOS' }));

  await expect.poll(() => requests.some((request) => request.method === 'DELETE')).toBe(true);
});

test('mail about new devices can be switched off', async () => {
  const requests = serve({
    'GET /api/me': () => json(ME),
    'GET /api/sessions/mail-settings': () => json({ newDevice: true, replied: true }),
    'PUT /api/sessions/mail-settings': () => json({ newDevice: false, replied: true }),
  });
  logInAda();
  const { user } = visit('/account');
  const choice = await screen.findByLabelText(/with a device that was not used before/);
  expect(choice).toBeChecked();

  await user.click(choice);

  await expect.poll(() => (choice as HTMLInputElement).checked).toBe(false);
  expect(await requests.find((request) => request.method === 'PUT')?.json()).toEqual({
    newDevice: false,
    replied: true,
  });
});

test('mail about comments can be switched off', async () => {
  const requests = serve({
    'GET /api/me': () => json(ME),
    'GET /api/sessions/mail-settings': () => json({ newDevice: true, replied: true }),
    'PUT /api/sessions/mail-settings': () => json({ newDevice: true, replied: false }),
  });
  logInAda();
  const { user } = visit('/account');
  const choice = await screen.findByLabelText(/comments on a post of mine/);

  await user.click(choice);

  await expect.poll(() => (choice as HTMLInputElement).checked).toBe(false);
  expect(await requests.find((request) => request.method === 'PUT')?.json()).toEqual({
    newDevice: true,
    replied: false,
  });
});

test('which mail one gets is asked for again where that has failed', async () => {
  let isGone = true;
  serve({
    'GET /api/me': () => json(ME),
    'GET /api/sessions/mail-settings': () =>
      isGone
        ? problem(404, 'not-found', 'There is no such thing.')
        : json({ newDevice: true, replied: true }),
  });
  logInAda();
  const { user } = visit('/account');
  const mail = within(await screen.findByRole('region', { name: 'Mail' }));
  expect(await mail.findByText('Which mail you get could not be read')).toBeVisible();

  isGone = false;
  await user.click(mail.getByRole('button', { name: 'Try again' }));

  expect(await mail.findByLabelText(/comments on a post of mine/)).toBeChecked();
});
