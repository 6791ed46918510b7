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
  await admin.getByLabel('Username or id').fill(name);
  await admin.getByRole('button', { name: 'Find' }).click();

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

/** Turns a switch on or off, and looks again what everybody sees of it. */
async function turn(world: World, page: Page, name: string): Promise<void> {
  const kept = page.waitForResponse((response) => response.request().method() !== 'GET');
  await page.getByRole('switch', { name }).click();
  const { position } = (await (await kept).json()) as { position: number };
  await world.read('/api/posts/featured', position);
  await page.reload();
}
