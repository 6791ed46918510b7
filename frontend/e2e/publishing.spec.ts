import { expect, expectToSuitEverybody, test } from './test.ts';
import { PASSWORD } from './world.ts';

test('whoever registers can write, publish, and see it trend in a second window', async ({
  page,
  openWindow,
  world,
}) => {
  const name = world.newName('vera');
  const title = `What ${name} saw`;
  const reader = await openWindow();
  await reader.goto('/?window=24h');
  const board = reader.getByRole('region', { name: 'Trending' });
  await expect(board.getByText('Live')).toBeVisible();

  await page.goto('/');
  await page.getByRole('link', { name: 'Register' }).click();
  await page.getByLabel('Username').fill(name);
  await page.getByLabel('E-mail').fill(`${name}@example.org`);
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Register' }).click();

  await page.getByRole('link', { name: 'Write' }).click();
  await page.getByLabel('Title').fill(title);
  await page
    .getByRole('textbox', { name: 'Content' })
    .fill('A *small* thing, <b>seen</b> [twice](javascript:alert(1)).');
  await page.getByRole('tab', { name: 'Preview' }).click();
  await expect(page.getByRole('tabpanel').locator('em')).toHaveText('small');
  await expectToSuitEverybody(page, 'preview');
  await page.getByRole('button', { name: 'Keep as a draft' }).click();

  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(page.getByText('Only its author and administrators see it.')).toBeVisible();
  await expect(board.getByRole('link', { name: title })).toHaveCount(0);

  const published = page.waitForResponse((response) => response.url().endsWith('/publication'));
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('button', { name: 'Unpublish' })).toBeVisible();
  const { id, position } = (await (await published).json()) as { id: string; position: number };
  await expect(page).toHaveURL(/\/posts\/what-vera-/);
  await world.read(`/api/posts/${id}`, position);
  await world.view(id, 30);

  await expect(board.getByRole('listitem').filter({ hasText: title })).toContainText('30 views');
  await expect(board.getByRole('listitem').first()).toContainText(title);
});

test('a draft is on nobody else’s page', async ({ page, openWindow, world }) => {
  const author = await world.register(world.newName('dora'));
  const { id } = await world.send<{ id: string }>(
    'POST',
    '/api/posts',
    { title: 'Unready', content: 'Not yet.' },
    author,
  );

  await page.goto(`/posts/${id}`);
  await expect(page.getByRole('heading', { name: 'There is no such post' })).toBeVisible();

  const own = await openWindow({ as: author });
  await own.goto('/me/posts');
  await expect(own.getByRole('article').filter({ hasText: 'Unready' })).toContainText('Draft');
});

test('an empty post is refused where something is missing, from its preview too', async ({
  openWindow,
  world,
}) => {
  const page = await openWindow({ as: await world.register(world.newName('wenke')) });
  await page.goto('/write');
  await page.getByRole('tab', { name: 'Preview' }).click();
  await page.getByRole('button', { name: 'Publish' }).click();

  await expect(page.getByLabel('Title')).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Content' })).toHaveAccessibleDescription(/Write something/);
  await expectToSuitEverybody(page, 'write-refused');
});

test('bad input is told at its field', async ({ page, world }) => {
  const taken = world.newName('twin');
  await world.register(taken);

  await page.goto('/register');
  await page.getByLabel('Username').fill(taken.toUpperCase());
  await page.getByLabel('E-mail').fill('elsewhere@example.org');
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Register' }).click();

  await expect(page.getByLabel('Username')).toHaveAccessibleDescription(/Choose another one/);
  await expect(page.getByLabel('Username')).toHaveValue(taken.toUpperCase());
});
