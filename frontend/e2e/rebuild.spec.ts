import { expect, expectToSuitEverybody, test } from './test.ts';

test('a projection is rebuilt, compared, switched and rolled back while somebody reads', async ({
  openWindow,
  world,
}) => {
  const reader = await openWindow();
  await reader.goto('/?window=30d');
  const board = reader.getByRole('region', { name: 'Trending' });
  await expect(board.getByRole('listitem').first()).toContainText('The night train to Narvik');

  const console = await openWindow({ as: await world.admin() });
  await console.goto('/operations');
  await console.getByRole('link', { name: 'trending' }).click();
  await console.getByRole('button', { name: 'Rebuild' }).click();
  const rebuild = console.getByRole('article', { name: /^Rebuild into generation/ }).first();
  await expect(rebuild).toContainText('Caught up');
  await expect(rebuild).toContainText('(100 %)');
  await reader.reload();
  await expect(board.getByRole('listitem').first()).toContainText('The night train to Narvik');

  await rebuild.getByRole('button', { name: 'Compare with the live one' }).click();
  await expect(rebuild).toContainText('The same as the live one, row for row');
  await expectToSuitEverybody(console, 'operations-rebuild');
  await rebuild.getByRole('button', { name: 'Switch to it' }).click();
  const question = console.getByRole('dialog');
  await expect(question).toContainText('It was the same as the live one');
  await expect(question).toContainText('by admin');
  await expectToSuitEverybody(console, 'operations-switch');
  await question.getByRole('button', { name: 'Switch', exact: true }).click();
  await expect(rebuild).toContainText('Switched to');
  await reader.reload();
  await expect(board.getByRole('listitem').first()).toContainText('The night train to Narvik');

  await console.getByRole('button', { name: /^Roll back to generation/ }).click();
  await question.getByRole('button', { name: 'Roll back', exact: true }).click();
  await expect(rebuild).toContainText('Rolled back');
  await reader.reload();
  await expect(board.getByRole('listitem').first()).toContainText('The night train to Narvik');
});

test('a rebuild can be given up', async ({ openWindow, world }) => {
  const console = await openWindow({ as: await world.admin() });
  await console.goto('/operations/projections/post-count');
  await console.getByRole('button', { name: 'Rebuild' }).click();
  const rebuild = console.getByRole('article', { name: /^Rebuild into generation/ }).first();

  await rebuild.getByRole('button', { name: 'Switch to it' }).click();
  const question = console.getByRole('dialog');
  await expect(question).toContainText('It has not been compared with the live one');
  await question.getByRole('button', { name: 'Not now' }).click();
  await rebuild.getByRole('button', { name: 'Cancel', exact: true }).click();
  await question.getByRole('button', { name: 'Cancel the rebuild' }).click();

  await expect(rebuild).toContainText('Cancelled');
  await expect(console.getByRole('button', { name: 'Rebuild' })).toBeEnabled();
});
