import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';
import type { World } from './world.ts';

test('administrators verify users, whose posts are featured then, and give roles', async ({
  openWindow,
  world,
}) => {
  const name = world.newName('otto');
  const user = await world.register(name);
  const title = `Said by ${name}`;
  await world.publish(user, title);
  const admin = await openWindow({ as: await world.admin() });
  const reader = await openWindow();
  await admin.goto('/administration');
  await find(admin, name);

  await turn(world, admin, 'Verified');
  await expect(admin.getByRole('switch', { name: 'Verified' })).toBeChecked();
  await reader.goto('/');
  const featured = reader.getByRole('region', { name: 'Featured' });
  await expect(featured.getByRole('link', { name: title })).toBeVisible();

  await turn(world, admin, 'Verified');
  await expect(admin.getByRole('switch', { name: 'Verified' })).not.toBeChecked();
  await reader.reload();
  await expect(featured.getByRole('article').first()).toBeVisible();
  await expect(featured.getByRole('link', { name: title })).toHaveCount(0);

  const operator = await openWindow({ as: user });
  await operator.goto('/operations');
  await expect(operator.getByRole('link', { name: 'trending' })).toHaveCount(0);
  await turn(world, admin, 'Operator');
  await expect(admin.getByRole('switch', { name: 'Operator' })).toBeChecked();
  const again = await openWindow({ as: await world.logIn(name, 'correct horse battery') });
  await again.goto('/operations');
  await expect(again.getByRole('link', { name: 'trending' })).toBeVisible();
});

test('nothing of a suspended user is shown until it is restored', async ({ openWindow, world }) => {
  const name = world.newName('mallory');
  const user = await world.register(name);
  const title = `Bargain of ${name}`;
  await world.publish(user, title);
  const admin = await openWindow({ as: await world.admin() });
  const reader = await openWindow();
  await admin.goto('/administration');
  await find(admin, name);

  await turn(world, admin, 'Suspended');
  await expect(admin.getByRole('switch', { name: 'Suspended' })).toBeChecked();
  await reader.goto(`/authors/${name}`);
  await expect(reader.getByRole('link', { name: title })).toHaveCount(0);

  await turn(world, admin, 'Suspended');
  await expect(admin.getByRole('switch', { name: 'Suspended' })).not.toBeChecked();
  await reader.reload();
  await expect(reader.getByRole('link', { name: title })).toBeVisible();
});

test('who follows an invitation registers with it, once', async ({ openWindow, world }) => {
  const name = world.newName('ivy');
  const admin = await openWindow({ as: await world.admin() });
  await admin.goto('/administration');
  await admin.getByRole('button', { name: 'Invite' }).click();
  const link = new URL(await admin.getByLabel('Send this link').inputValue());

  const guest = await openWindow();
  await guest.goto(link.pathname + link.search);
  await guest.getByLabel('Username').fill(name);
  await guest.getByLabel('E-mail').fill(`${name}@example.org`);
  await guest.getByRole('textbox', { name: 'Password' }).fill('correct horse battery');
  await guest.getByRole('button', { name: 'Register' }).click();
  await expect(guest.getByRole('link', { name: 'Write' })).toBeVisible();

  const other = await openWindow();
  await other.goto(link.pathname + link.search);
  await other.getByLabel('Username').fill(world.newName('eve'));
  await other.getByLabel('E-mail').fill(`${world.newName('eve')}@example.org`);
  await other.getByRole('textbox', { name: 'Password' }).fill('correct horse battery');
  await other.getByRole('button', { name: 'Register' }).click();
  await expect(other.getByRole('alert')).toContainText('used, withdrawn or has expired');
});

/** Finds a user by its name and shows it. */
async function find(page: Page, name: string): Promise<void> {
  await page.getByLabel('Part of a name or address').fill(name);
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
}

/** Turns a switch on or off, and looks again what everybody sees of it. */
async function turn(world: World, page: Page, name: string): Promise<void> {
  const kept = page.waitForResponse((response) => response.request().method() !== 'GET');
  await page.getByRole('switch', { name }).click();
  const { position } = (await (await kept).json()) as { position: number };
  await world.read('/api/posts/featured', position);
  await page.reload();
}
