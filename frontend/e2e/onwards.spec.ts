import { expect, expectToSuitEverybody, test } from './test.ts';

const CODE = 'Look:\n\n```java\nclass Engine { int cards = 3; } // brass\n```\n';

test('below a post one finds what is like it, and what its author wrote before and after', async ({
  openWindow,
  world,
}) => {
  const author = await world.register(world.newName('rhea'));
  const tag = world.newName('tag');
  const name = (title: string) => `${title} of ${tag}`;
  await world.write(author, { title: name('First'), content: 'One.', tags: [tag], publish: true });
  const second = await world.write(author, { title: name('Second'), content: CODE, publish: true });
  const third = await world.write(author, { title: name('Third'), content: 'Three.', tags: [tag], publish: true });
  const plain = await openWindow({ javaScriptEnabled: false });
  const more = plain.getByRole('navigation', { name: 'More to read' });

  await plain.goto(`/posts/${third}`);
  await expect(more.getByRole('listitem').getByRole('link', { name: name('First') })).toBeVisible();
  await more.getByRole('link', { name: name('Second') }).click();
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText(name('Second'));
  await expect(more.getByRole('link', { name: name('First') })).toHaveAttribute('rel', 'prev');
  await expect(more.getByRole('link', { name: name('Third') })).toHaveAttribute('rel', 'next');

  const own = await openWindow({ as: author });
  await own.goto(`/posts/${second}`);
  await expect(own.locator('.served')).toHaveCount(0);
  await own.getByRole('navigation', { name: 'More to read' }).getByRole('link', { name: name('Third') }).click();
  await expect(own.getByRole('heading', { level: 1 })).toHaveText(name('Third'));
  await expectToSuitEverybody(own, 'post-onwards');
});

test('code has colours, before the app is there and after', async ({ openWindow, world }) => {
  const author = await world.register(world.newName('cleo'));
  const id = await world.publish(author, 'In brass', CODE);
  const reader = await openWindow();
  const coloured = () =>
    reader.evaluate(() =>
      [...(CSS.highlights.get('code-keyword') ?? [])].map((range) => (range as Range).toString()),
    );

  await reader.goto(`/posts/${id}`);
  await expect.poll(coloured).toEqual(['class']);
  await expect(reader.locator('.served')).toHaveCount(1);
  await expectToSuitEverybody(reader, 'served-code');

  await reader.getByRole('link', { name: 'Tags' }).first().hover();
  await expect(reader.locator('.served')).toHaveCount(0);
  await expect.poll(coloured).toEqual(['class']);
  await expectToSuitEverybody(reader, 'post-code');
});

test('no colours are loaded where there is no code', async ({ openWindow, world }) => {
  const author = await world.register(world.newName('cyra'));
  const id = await world.publish(author, 'In words');
  const reader = await openWindow();

  await reader.goto(`/posts/${id}`, { waitUntil: 'networkidle' });

  expect(await scripts(reader)).toEqual(['/app.js']);
});

const scripts = (page: import('@playwright/test').Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((name) => name.endsWith('.js') && name !== '/theme.js'),
  );
