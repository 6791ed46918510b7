import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ADA, json, problem, serve } from '../test/server';
import { logInAda, ME, visit } from '../test/visit';

test('an address is changed by who knows the password', async () => {
  const requests = serve({
    'GET /api/me': () => json(ME),
    [`PUT /api/users/${ADA.id}/email`]: () =>
      json({ status: 'updated', id: ADA.id, version: 1, position: 7 }),
  });
  logInAda();
  const { user } = visit('/account');
  const form = within(await screen.findByRole('region', { name: 'E-mail' }));
  await user.clear(form.getByLabelText('E-mail'));
  await user.type(form.getByLabelText('E-mail'), 'ada@example.com');
  await user.click(form.getByRole('button', { name: 'Change the address' }));
  expect(form.getByLabelText('Password')).toHaveAccessibleDescription(/needed/);

  await user.type(form.getByLabelText('Password'), 'correct horse');
  await user.click(form.getByRole('button', { name: 'Change the address' }));

  expect(await screen.findByText('You have another address.')).toBeVisible();
  const sent = requests.find((request) => request.method === 'PUT');
  expect(await sent?.json()).toEqual({ email: 'ada@example.com', currentPassword: 'correct horse' });
  expect(form.getByLabelText('Password')).toHaveValue('');
});

test('an account is erased by who knows the password', async () => {
  const requests = serve({
    'GET /api/me': () => json(ME),
    [`DELETE /api/users/${ADA.id}`]: () =>
      problem(403, 'wrong-password', 'Send the current password as currentPassword.'),
  });
  logInAda();
  const { user } = visit('/account');
  await user.click(await screen.findByRole('button', { name: 'Erase my account' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText(/to confirm/), 'ada');
  expect(dialog.getByRole('button', { name: 'Erase' })).toBeDisabled();

  await user.type(dialog.getByLabelText('Password'), 'wrong password');
  await user.click(dialog.getByRole('button', { name: 'Erase' }));

  expect(await dialog.findByRole('alert')).toBeVisible();
  const sent = requests.find((request) => request.method === 'DELETE');
  expect(await sent?.json()).toEqual({ currentPassword: 'wrong password' });
});
