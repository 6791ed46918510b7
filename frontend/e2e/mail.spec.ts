import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, expectToSuitEverybody, test } from './test.ts';

/** Where the Tidings under test lays its mail: as one does that was started in the repository, unless told otherwise. */
const FOLDER = process.env['TIDINGS_MAIL_FOLDER'] ?? '../../data/mail';

/** What the latest mail to the address about this leads to; nothing as long as there is none. */
async function linkIn(folder: string, address: string, page: string): Promise<string | undefined> {
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml')).sort();
  for (const file of files.reverse()) {
    const mail = (await readFile(join(folder, file), 'utf8')).replace(/=\r?\n/g, '').replaceAll('=3D', '=');
    const link = new RegExp(`/${page}#token=[\\w-]+`).exec(mail)?.[0];
    if (mail.includes(`To: ${address}`) && link) {
      return link;
    }
  }
  return undefined;
}

test('whoever forgot the password chooses another one with the link in the mail', async ({ page, world }) => {
  const name = world.newName('vera');
  await world.register(name);
  const address = `${name}@example.org`;

  await page.goto('/log-in');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await expect(page.getByRole('heading', { name: 'Forgot your password?' })).toBeVisible();
  await page.getByRole('textbox', { name: 'E-mail' }).fill(address);
  await expectToSuitEverybody(page, 'forgotten password');
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByText(/If somebody goes by/)).toBeVisible();

  await expect.poll(() => linkIn(FOLDER, address, 'reset-password')).toBeDefined();
  await page.goto((await linkIn(FOLDER, address, 'reset-password')) ?? '');
  await page.getByRole('textbox', { name: 'New password' }).fill('another horse battery');
  await expectToSuitEverybody(page, 'new password');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page).toHaveURL(/log-in/);
  await world.logIn(name, 'another horse battery');
});

test('the link in the first mail proves the address, and the account says so', async ({ openWindow, world }) => {
  const name = world.newName('petra');
  const own = await openWindow({ as: await world.register(name) });
  await own.goto('/account');
  await expect(own.getByText('Your address is not proved')).toBeVisible();
  await expectToSuitEverybody(own, 'account');
  await expect.poll(() => linkIn(FOLDER, `${name}@example.org`, 'prove-email')).toBeDefined();

  await own.goto((await linkIn(FOLDER, `${name}@example.org`, 'prove-email')) ?? '');
  await own.getByRole('button', { name: 'Yes, this is my address' }).click();
  await expect(own.getByText(/mail reaches you/)).toBeVisible();

  await own.goto('/account');
  await expect(own.getByText(`Mail reaches you at ${name}@example.org.`)).toBeVisible();
});
