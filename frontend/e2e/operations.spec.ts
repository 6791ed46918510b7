import { expect, test } from './test.ts';

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
  await expect(rebuild).toContainText('Caught up', { timeout: 20_000 });
  await expect(rebuild).toContainText('(100 %)');
  await reader.reload();
  await expect(board.getByRole('listitem').first()).toContainText('The night train to Narvik');

  await rebuild.getByRole('button', { name: 'Compare with the live one' }).click();
  await expect(rebuild).toContainText('The same as the live one, row for row', { timeout: 20_000 });
  await rebuild.getByRole('button', { name: 'Switch to it' }).click();
  await expect(rebuild).toContainText('Live');
  await reader.reload();
  await expect(board.getByRole('listitem').first()).toContainText('The night train to Narvik');

  await console.getByRole('button', { name: 'Roll back to generation 1' }).click();
  await expect(rebuild).toContainText('Rolled back');
  await reader.reload();
  await expect(board.getByRole('listitem').first()).toContainText('The night train to Narvik');
});

test('an event that cannot be handled is tried again, and given up for a reason', async ({
  openWindow,
  world,
}) => {
  const console = await openWindow({ as: await world.admin() });
  await console.goto('/operations/projections/user');
  const letter = console.getByRole('article', { name: /^Dead letter at position/ });
  await expect(letter).toContainText('user.email-changed');

  await letter.getByRole('button', { name: 'Retry' }).click();
  await expect(console.getByText('0 events handled; another one failed again.')).toBeVisible();

  await letter.getByRole('button', { name: 'Discard' }).click();
  const dialog = console.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Discard it' }).click();
  await expect(dialog.getByLabel('Reason')).toHaveAccessibleDescription('Say why, for those who wonder later.');
  await dialog.getByLabel('Reason').fill('Written by hand, for this test.');
  await dialog.getByRole('button', { name: 'Discard it' }).click();
  await expect(console.getByText('Every event was handled')).toBeVisible();
});

test('the log can be searched, and followed as it grows', async ({ openWindow, world }) => {
  const author = await world.register(world.newName('lola'));
  const console = await openWindow({ as: await world.admin() });
  await console.goto('/operations/log');
  const events = console.getByRole('list', { name: 'Events' });
  await expect(events.getByRole('listitem').first()).toContainText('user.registered');

  await console.getByLabel('Stream').fill(author.userId);
  await console.getByRole('button', { name: 'Show' }).click();
  await expect(events.getByRole('listitem')).toHaveCount(1);
  await events.getByRole('listitem').click();
  await expect(events.getByText('"payload"')).toBeVisible();
  await expect(events).not.toContainText('lola');

  await console.getByLabel('Stream').fill('');
  await console.getByLabel('Event').selectOption('post.published');
  await console.getByRole('button', { name: 'Show' }).click();
  await console.getByText('Follow', { exact: true }).click();
  await expect(console.getByText('Waiting for the next event')).toBeVisible();
  const id = await world.publish(author, 'Somebody is watching');
  await expect(events.getByRole('listitem').filter({ hasText: id })).toContainText('post.published');
});
