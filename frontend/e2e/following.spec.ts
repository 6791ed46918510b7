import { expect, expectToSuitEverybody, test } from './test.ts';

test('what those publish whom one follows is in the feed', async ({ openWindow, world }) => {
  const name = world.newName('maja');
  const author = await world.register(name);
  const id = await world.publish(author, 'Before anybody followed');
  const reader = await openWindow({ as: await world.register(world.newName('finn')) });
  await reader.goto('/feed');
  await expect(reader.getByText('Nothing is here yet')).toBeVisible();
  await expectToSuitEverybody(reader, 'feed-empty');

  await reader.goto(`/posts/${id}`);
  const follow = reader.getByRole('button', { name: `Follow ${name}` });
  const answered = reader.waitForResponse((response) => response.url().endsWith('/follow'));
  await follow.click();
  await expect(follow).toHaveAttribute('aria-pressed', 'true');
  await answered;
  await reader.goto('/feed');
  await expect(reader.getByRole('article')).toHaveText([/Before anybody followed/]);

  await reader.goto(`/authors/${name}`);
  await expect(reader.getByText('1 follower', { exact: false })).toBeVisible();
  const unanswered = reader.waitForResponse((response) => response.url().endsWith('/follow'));
  await follow.click();
  await expect(follow).toHaveAttribute('aria-pressed', 'false');
  await unanswered;
  await reader.goto('/feed');
  await expect(reader.getByText('Nothing is here yet')).toBeVisible();
});

test('favourites are counted, and everybody can see whose they are', async ({ openWindow, page, world }) => {
  const name = world.newName('tora');
  const id = await world.publish(await world.register(world.newName('egil')), 'Much liked');
  const reader = await openWindow({ as: await world.register(name) });
  await reader.goto(`/posts/${id}`);

  const answered = reader.waitForResponse((response) => response.url().endsWith('/favourite'));
  await reader.getByRole('button', { name: /^Favourite/ }).click();
  await expect(reader.getByRole('button', { name: 'Favourite, 1 reader' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await answered;

  await expect(async () => {
    await page.goto(`/authors/${name}`);
    await page.getByRole('link', { name: 'Favourites' }).click();
    await expect(page.getByRole('article')).toHaveText([/Much liked/], { timeout: 1_000 });
  }).toPass();
});

test('one tells something about oneself, and takes it back', async ({ openWindow, page, world }) => {
  const name = world.newName('hedda');
  const own = await openWindow({ as: await world.register(name) });
  await own.goto('/account');
  const profile = own.getByRole('region', { name: 'Profile' });
  await profile.getByLabel('Picture').fill('ftp://example.org/me.png');
  await profile.getByRole('button', { name: 'Change the profile' }).click();
  await expect(profile.getByLabel('Picture')).toHaveAccessibleDescription(/https/);
  await profile.getByLabel('Picture').fill('');
  await profile.getByLabel('About you').fill('Counts boats.\nMostly small ones.');
  await profile.getByRole('button', { name: 'Change the profile' }).click();
  await expect(own.getByText('Your profile is changed.')).toBeVisible();

  await expect(async () => {
    await page.goto(`/authors/${name}`);
    await expect(page.getByText('Mostly small ones.')).toBeVisible({ timeout: 1_000 });
  }).toPass();
});
