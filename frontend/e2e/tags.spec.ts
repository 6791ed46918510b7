import { expect, test } from './test.ts';

test('a post gets summary, tags and an address, and is found by them', async ({ openWindow, page, world }) => {
  const tag = world.newName('tag');
  const slug = world.newName('by-its-name');
  const author = await openWindow({ as: await world.register(world.newName('ebba')) });
  await author.goto('/write');
  await author.getByLabel('Title').fill('Sorted');
  await author.getByRole('textbox', { name: 'Content' }).fill('Everything in its drawer.');
  await author.getByLabel('Summary').fill('On drawers.');
  await author.getByRole('textbox', { name: 'Tags' }).fill(tag.toUpperCase());
  await author.keyboard.press('Enter');
  await author.getByRole('textbox', { name: 'Tags' }).fill('drawers');
  await author.getByText('Address and time of publication').click();
  await author.getByRole('textbox', { name: 'Address' }).fill(slug);
  await author.getByRole('button', { name: 'Publish' }).click();

  await expect(author.getByRole('heading', { name: 'Sorted' })).toBeVisible();
  await expect(author).toHaveURL(new RegExp(`/posts/${slug}$`));
  await expect(author.getByRole('article')).toContainText('On drawers.');
  await expect(author.getByRole('article').getByRole('link', { name: 'drawers' })).toBeVisible();

  await page.goto('/tags');
  await expect(page.getByRole('list', { name: 'All tags' })).toContainText(/\d post/);
  await page.goto(`/posts/${slug}`);
  await page.getByRole('article').getByRole('link', { name: tag }).click();
  await expect(page).toHaveURL(new RegExp(`/search\\?tag=${tag}$`));
  await expect(page.getByRole('textbox', { name: 'Tag' })).toHaveValue(tag);
  await expect(page.getByRole('region', { name: 'Posts found' }).getByRole('article')).toHaveText([/On drawers/]);
});

test('what the old address was leads to the new one', async ({ openWindow, page, world }) => {
  const [before, after] = [world.newName('before'), world.newName('after')];
  const author = await world.register(world.newName('alma'));
  const id = await world.write(author, { title: 'Moved', content: 'Elsewhere.', slug: before, publish: true });
  const own = await openWindow({ as: author });
  await own.goto(`/posts/${id}/edit`);
  await own.getByRole('textbox', { name: 'Address' }).fill(after);
  await own.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(own).toHaveURL(new RegExp(`/posts/${after}$`));

  await page.goto(`/posts/${before}`);
  await expect(page.getByRole('heading', { name: 'Moved' })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/posts/${after}$`));
});

test('an address that another post has is told at its field, and the text is saved all the same', async ({
  openWindow,
  world,
}) => {
  const slug = world.newName('taken');
  const author = await world.register(world.newName('saga'));
  await world.write(author, { title: 'First', content: 'Here.', slug, publish: true });
  const id = await world.write(author, { title: 'Second', content: 'There.' });
  const page = await openWindow({ as: author });
  await page.goto(`/posts/${id}/edit`);
  await page.getByRole('textbox', { name: 'Content' }).fill('There, and safe.');
  await page.getByText('Address and time of publication').click();
  await page.getByRole('textbox', { name: 'Address' }).fill(slug);
  await page.getByRole('button', { name: 'Save', exact: true }).click();

  await expect(page.getByRole('textbox', { name: 'Address' })).toHaveAccessibleDescription(/Another post has/);
  await expect(async () => {
    const post = await world.send<{ content: string }>('GET', `/api/posts/${id}`, undefined, author);
    expect(post.content).toBe('There, and safe.');
  }).toPass();
});

test('a search begins on any page', async ({ page }) => {
  await page.goto('/authors');
  await page.getByRole('combobox', { name: 'Search posts' }).fill('dough');
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/\/search\?q=dough$/);
  await expect(page.getByRole('region', { name: 'Posts found' }).getByRole('article')).toHaveText([
    /Bread in a cold kitchen/,
  ]);
});
