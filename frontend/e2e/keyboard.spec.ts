import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';
import { PASSWORD } from './world.ts';

/** Goes on with the Tab key to what has this name. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = page
    .locator(':focus')
    .and(page.getByRole('link', { name }).or(page.getByRole('button', { name })).or(page.getByLabel(name)));
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab');
    if ((await wanted.count()) > 0) {
      return;
    }
  }
  throw new Error(`The keyboard does not reach ${name}`);
}

test('everything from logging in to publishing can be done with the keyboard', async ({ page, world }) => {
  const name = world.newName('karl');
  await world.register(name);
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Log in' })).toBeVisible();

  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Skip to the page');
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();

  await page.reload();
  await expect(page.getByRole('link', { name: 'Log in' })).toBeVisible();
  await tabTo(page, 'Log in');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Log in' })).toBeFocused();
  await tabTo(page, 'Username or e-mail');
  await page.keyboard.type(name);
  await tabTo(page, 'Password');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');

  await expect(page.getByRole('link', { name: 'Write' })).toBeVisible();
  await tabTo(page, 'Write');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Title');
  await page.keyboard.type('Without a mouse');
  await tabTo(page, 'Content');
  await page.keyboard.type('Typed, all of it.');
  await tabTo(page, 'Publish');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: 'Without a mouse' })).toBeFocused();
  await expect(page.getByRole('button', { name: /Delete/ })).toBeVisible();
  await tabTo(page, /Delete/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
