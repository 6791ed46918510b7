import { expect, expectToSuitEverybody, test } from './test.ts';

test('a draft is scheduled, and stays one when that is taken back', async ({ openWindow, world }) => {
  const page = await openWindow({ as: await world.register(world.newName('vigdis')) });
  await page.goto('/write');
  await page.getByLabel('Title').fill('In good time');
  await page.getByRole('textbox', { name: 'Content' }).fill('Not yet.');
  await page.getByText('Address and time of publication').click();
  await page.getByLabel('Publish at').fill('2020-01-01T10:00');
  await page.getByRole('button', { name: 'Schedule' }).click();
  await expect(page.getByLabel('Publish at')).toHaveAccessibleDescription(/time that is to come/);
  await expect(page.getByLabel('Publish at')).toBeFocused();

  await page.getByLabel('Publish at').fill('2999-01-01T10:00');
  await expectToSuitEverybody(page, 'write-schedule');
  await page.getByRole('button', { name: 'Schedule' }).click();
  await expect(page.getByRole('article')).toContainText('It is scheduled for Jan 1, 2999, 10:00 UTC.');

  await page.getByRole('link', { name: 'Edit' }).click();
  await expect(page.getByRole('heading', { name: 'Edit', exact: true })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Scheduled for Jan 1, 2999, 10:00 UTC.');
  await page.getByRole('button', { name: 'Unschedule' }).click();
  await expect(page.getByRole('button', { name: 'Unschedule' })).toHaveCount(0);
  await expect(page.getByLabel('Publish at')).toHaveValue('');
  await page.goto('/me/posts');
  await expect(page.getByRole('article').filter({ hasText: 'In good time' })).toContainText('Draft');
});

test('a scheduled post is published when its time has come', async ({ page, world }) => {
  const author = await world.register(world.newName('frida'));
  const id = await world.write(author, { title: 'On the dot', content: 'Now.' });
  const schedule = (at: number) =>
    world.send('PUT', `/api/posts/${id}/publication`, { at: new Date(at).toISOString() }, author);
  await schedule(Date.UTC(2999, 0));
  await page.goto(`/posts/${id}`);
  await expect(page.getByRole('heading', { name: 'There is no such post' })).toBeVisible();

  const at = Date.now() + 4_000;
  await schedule(at);

  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('heading', { name: 'On the dot' })).toBeVisible({ timeout: 1_000 });
  }).toPass();

  const { publishedAt } = await world.send<{ publishedAt: string }>('GET', `/api/posts/${id}`);
  expect(Date.parse(publishedAt)).toBeGreaterThanOrEqual(at);
});

test('a time that was chosen and not told survives the browser', async ({ openWindow, world }) => {
  const author = await world.register(world.newName('solveig'));
  const id = await world.write(author, { title: 'Someday', content: 'Soon.' });
  const page = await openWindow({ as: author });
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(`/posts/${id}/edit`);
  await page.getByText('Address and time of publication').click();
  await page.getByLabel('Publish at').fill('2999-01-01T10:00');
  await expect(page.getByText('Not scheduled yet.')).toBeVisible();

  await page.reload();
  await page.getByRole('button', { name: 'Restore it' }).click();

  await expect(page.getByLabel('Publish at')).toHaveValue('2999-01-01T10:00');
});
