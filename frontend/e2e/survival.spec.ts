import type { Page } from '@playwright/test';
import { expect, expectToSuitEverybody, test } from './test.ts';
import { PASSWORD } from './world.ts';

const content = (page: Page) => page.getByRole('textbox', { name: 'Content' });

/** Asks nothing before the page is left, as when the browser dies. */
function leaveUnasked(page: Page): void {
  page.on('dialog', (dialog) => void dialog.accept());
}

test('what is being written survives the end of the session, in this tab or another one', async ({
  openWindow,
  world,
}) => {
  const name = world.newName('ines');
  const page = await openWindow({ as: await world.register(name) });
  await page.goto('/write');
  await page.getByLabel('Title').fill('Half way');
  await content(page).fill('Half a sentence, and');
  const other = await page.context().newPage();
  await other.goto('/');
  await other.getByRole('button', { name: `Account menu of ${name}` }).click();
  await other.getByRole('button', { name: 'Log out' }).click();
  await expect(other.getByRole('link', { name: 'Log in' })).toBeVisible();

  const dialog = page.getByRole('dialog', { name: 'Log in again' });
  await expect(dialog).toBeVisible();
  await expectToSuitEverybody(page, 'log-in-again');
  await dialog.getByLabel('Username or e-mail').fill(name);
  await dialog.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Log in' }).click();

  await expect(dialog).toHaveCount(0);
  await expect(content(page)).toHaveValue('Half a sentence, and');
  await page.getByRole('button', { name: 'Keep as a draft' }).click();
  await expect(page.getByRole('article')).toContainText('Half a sentence, and');
});

test('what was not saved is offered after the page was loaded anew', async ({ openWindow, world }) => {
  const author = await world.register(world.newName('jule'));
  const id = await world.publish(author, 'Published', 'As everybody reads it.');
  const page = await openWindow({ as: author });
  leaveUnasked(page);
  await page.goto(`/posts/${id}/edit`);
  await content(page).fill('As it should become.');
  await expect(page.getByText('A copy is in this browser.')).toBeVisible();

  await page.reload();
  await expect(content(page)).toHaveValue('As everybody reads it.');
  await expectToSuitEverybody(page, 'restore-offer');
  await page.getByRole('button', { name: 'Restore it' }).click();
  await expect(content(page)).toHaveValue('As it should become.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();

  await expect(page.getByRole('article')).toContainText('As it should become.');
  await page.goto(`/posts/${id}/edit`);
  await expect(content(page)).toHaveValue('As it should become.');
  await expect(page.getByRole('button', { name: 'Restore it' })).toHaveCount(0);
});

test('a draft saves itself, and is found again where it was', async ({ openWindow, world }) => {
  const page = await openWindow({ as: await world.register(world.newName('kaja')) });
  leaveUnasked(page);
  await page.goto('/write');
  await page.getByLabel('Title').fill('By itself');
  await content(page).fill('Nobody pressed a button.');

  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await expect(page).toHaveURL(/\/write\?draft=/);
  await page.reload();

  await expect(page).toHaveURL(/\/posts\/.+\/edit$/);
  await expect(content(page)).toHaveValue('Nobody pressed a button.');
});

test('an earlier version can be had back', async ({ openWindow, world }) => {
  const author = await world.register(world.newName('lena'));
  const id = await world.publish(author, 'Kept', 'The good one.');
  await world.edit(author, id, 'Kept', 'A mistake.');
  const page = await openWindow({ as: author });
  await page.goto(`/posts/${id}/history`);

  await page.getByRole('button', { name: 'Restore version 0' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click();

  await expect(page.getByText('The post has the text of version 0 again.')).toBeVisible();
  await page.goto(`/posts/${id}`);
  await expect(page.getByRole('article')).toContainText('The good one.');
});
