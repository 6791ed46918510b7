import { expect, expectToSuitEverybody, test } from './test.ts';
import { PASSWORD } from './world.ts';

test('an erased account leaves its posts without a name, and nobody can log in to it', async ({
  openWindow,
  page,
  world,
}) => {
  const name = world.newName('gone');
  const author = await world.register(name);
  const id = await world.publish(author, 'What stays');
  const own = await openWindow({ as: author });

  await own.goto('/account');
  await own.getByRole('button', { name: /^Erase/ }).click();
  const dialog = own.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: /^Erase/ })).toBeDisabled();
  await expectToSuitEverybody(own, 'erasure');
  await dialog.getByRole('textbox', { name: /to confirm/ }).fill(name);
  await dialog.getByRole('textbox', { name: 'Password', exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: /^Erase/ }).click();
  await expect(own.getByRole('link', { name: 'Log in' })).toBeVisible();
  await expect(own).toHaveURL(/\/$/);

  await page.goto(`/posts/${id}`);
  await expect(page.getByRole('heading', { name: 'What stays' })).toBeVisible();
  await expect(page.getByRole('article')).not.toContainText(name);

  await page.goto('/log-in');
  await page.getByLabel('Username or e-mail').fill(name);
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
});

test('name, address and password can be changed, and what is wrong is told at its field', async ({
  openWindow,
  world,
}) => {
  const before = world.newName('olga');
  const after = world.newName('inga');
  const own = await openWindow({ as: await world.register(before) });
  await own.goto('/account');

  await own.getByRole('textbox', { name: 'Username' }).fill(after);
  await own.getByRole('button', { name: 'Change the username' }).click();
  await expect(own.getByRole('button', { name: `Account menu of ${after}` })).toBeVisible();

  const address = own.getByRole('textbox', { name: 'E-mail' });
  await address.fill('nowhere');
  await own.getByRole('button', { name: 'Change the address' }).click();
  await expect(address).toHaveAccessibleDescription(/address/);
  await address.fill(`${after}@example.org`);
  await own
    .getByRole('region', { name: 'E-mail' })
    .getByRole('textbox', { name: 'Password', exact: true })
    .fill(PASSWORD);
  await own.getByRole('button', { name: 'Change the address' }).click();
  await expect(own.getByText('You have another address.')).toBeVisible();

  const current = own.getByRole('textbox', { name: 'Current password' });
  await current.fill('not my password');
  await own.getByRole('textbox', { name: 'New password' }).fill('another horse battery');
  await own.getByRole('button', { name: 'Change the password' }).click();
  await expect(current).toHaveAccessibleDescription(/password/);
  await current.fill(PASSWORD);
  await own.getByRole('button', { name: 'Change the password' }).click();
  await expect(own.getByText('You have another password. All other sessions have ended.')).toBeVisible();
  await world.logIn(after, 'another horse battery');
});
