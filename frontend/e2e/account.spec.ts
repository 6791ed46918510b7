import { expect, test } from './test.ts';
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
  await dialog.getByRole('textbox').fill(name);
  await dialog.getByRole('button', { name: /^Erase/ }).click();
  await expect(own.getByRole('link', { name: 'Log in' })).toBeVisible();

  await page.goto(`/posts/${id}`);
  await expect(page.getByRole('heading', { name: 'What stays' })).toBeVisible();
  await expect(page.getByRole('article')).not.toContainText(name);

  await page.goto('/log-in');
  await page.getByLabel('Username or e-mail').fill(name);
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
});
