import { expect, expectToSuitEverybody, test } from './test.ts';

test('an event that cannot be handled is tried again, and given up for a reason', async ({
  openWindow,
  world,
}) => {
  const console = await openWindow({ as: await world.admin() });
  await console.goto('/operations/projections/user');
  const letter = console.getByRole('article', { name: /^Dead letter at position/ });
  await expect(letter).toContainText('user.email-changed');
  await expectToSuitEverybody(console, 'operations-dead-letter');

  await letter.getByRole('button', { name: 'Retry' }).click();
  await expect(console.getByText('0 events handled; another one failed again.')).toBeVisible();

  await letter.getByRole('button', { name: 'Discard' }).click();
  const dialog = console.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Discard it' }).click();
  await expect(dialog.getByLabel('Reason')).toHaveAccessibleDescription(
    'Say why, for those who wonder later.',
  );
  await dialog.getByLabel('Reason').fill('Written by hand, for this test.');
  await dialog.getByRole('button', { name: 'Discard it' }).click();
  await expect(console.getByText('Every event was handled')).toBeVisible();
});

test('the log can be searched, and followed as it grows', async ({ openWindow, world }) => {
  const author = await world.register(world.newName('lola'));
  const console = await openWindow({ as: await world.admin() });
  await console.goto('/operations/log');
  const events = console.getByRole('list', { name: 'Events' });
  await expect(events.getByRole('listitem').first()).toContainText('UTC');
  await console.goto('/operations/log?from=1');
  await expect(events.getByRole('listitem').first()).toContainText('user.registered');
  await console.getByLabel('From position').fill('');

  await console.getByLabel('Stream').fill(author.userId);
  await console.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(events.getByRole('listitem')).toHaveCount(1);
  await events.getByRole('listitem').click();
  await expect(events.getByText('"payload"')).toBeVisible();
  await expect(events).not.toContainText('lola');

  const { id } = await world.send<{ id: string }>(
    'POST',
    '/api/posts',
    { title: 'Somebody is watching', content: 'Not yet.' },
    author,
  );
  await console.getByLabel('Stream').fill(id);
  await console.getByLabel('Event', { exact: true }).selectOption('post.published');
  await console.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(console.getByText('No such events here')).toBeVisible();
  const follow = console.getByRole('switch', { name: 'Follow' });
  await follow.click();
  await expect(follow).toBeChecked();
  await expect(console).toHaveURL(/follow=true/);
  await expect(console.getByText('Waiting for the next event')).toBeVisible();
  await world.send('PUT', `/api/posts/${id}/publication`, undefined, author);
  await expect(events.getByRole('listitem')).toContainText('post.published');
});

test('the overview tells of nodes, database and the last hour, and the audit trail of who did what', async ({
  openWindow,
  world,
}) => {
  const console = await openWindow({ as: await world.admin() });
  await console.goto('/operations');
  const overview = console.getByRole('region', { name: 'Overview' });
  await expect(overview).toContainText('PostgreSQL');
  await expect(overview).toContainText('End of the log');
  await expect(overview.getByRole('img', { name: /^Lag of the projection/ })).toBeVisible();

  await console.goto('/operations/projections/favourite');
  await console.getByRole('button', { name: 'Rebuild' }).click();
  await console
    .getByRole('article', { name: /^Rebuild into generation/ })
    .first()
    .getByRole('button', { name: 'Cancel', exact: true })
    .click();
  await console.getByRole('dialog').getByRole('button', { name: 'Cancel the rebuild' }).click();
  await expect(console.getByRole('article', { name: /^Rebuild into/ }).first()).toContainText('Cancelled');
  await console.getByRole('link', { name: 'Audit' }).click();

  // Other scenarios act as the same administrator meanwhile.
  const actions = console
    .getByRole('list', { name: 'Actions' })
    .getByRole('listitem')
    .filter({ hasText: 'a rebuild of favourite' });
  await expect(actions.first()).toContainText('admin cancelled a rebuild of favourite: generation');
  await expect(actions.nth(1)).toContainText('admin started a rebuild of favourite');
});
