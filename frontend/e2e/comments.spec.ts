import { expect, expectToSuitEverybody, test } from './test.ts';
import { PASSWORD } from './world.ts';

test('readers say something about a post, and take it back', async ({ openWindow, page, world }) => {
  const author = await world.register(world.newName('runa'));
  const name = world.newName('tove');
  const id = await world.publish(author, 'Worth a word');
  const reader = await openWindow({ as: await world.register(name) });
  await reader.goto(`/posts/${id}`);

  await reader.getByLabel('Your comment').fill('Is it?\nIt is.');
  await reader.getByRole('button', { name: 'Comment', exact: true }).click();
  const comments = reader.getByRole('list', { name: 'Comments' });
  await expect(comments.getByRole('listitem')).toContainText('It is.');
  await expect(reader.getByLabel('Your comment')).toHaveValue('');
  await expectToSuitEverybody(reader, 'comments');

  await page.goto(`/posts/${id}`);
  await expect(page.getByRole('list', { name: 'Comments' })).toContainText('It is.');
  await expect(page.getByRole('button', { name: /^Delete the comment/ })).toHaveCount(0);

  await reader.getByRole('button', { name: `Delete the comment of ${name}` }).click();
  await expectToSuitEverybody(reader, 'delete-comment');
  await reader.getByRole('dialog').getByRole('button', { name: 'Delete it' }).click();
  await expect(comments.getByRole('listitem')).toHaveCount(0);
});

test('the author of a post may delete what others say about it', async ({ openWindow, world }) => {
  const author = await world.register(world.newName('ylva'));
  const id = await world.publish(author, 'My house');
  await world.comment(await world.register(world.newName('loud')), id, 'Nonsense.');
  const own = await openWindow({ as: author });
  await own.goto(`/posts/${id}`);

  await own.getByRole('button', { name: /^Delete the comment/ }).click();
  await own.getByRole('dialog').getByRole('button', { name: 'Delete it' }).click();

  await expect(own.getByText('Nobody has said anything yet.')).toBeVisible();
});

test('comments come in pages, the oldest first', async ({ page, world }) => {
  const author = await world.register(world.newName('arne'));
  const id = await world.publish(author, 'Much said');
  for (let number = 1; number <= 21; number++) {
    await world.comment(author, id, `Word ${number}.`);
  }
  await page.goto(`/posts/${id}`);
  const comments = page.getByRole('list', { name: 'Comments' }).getByRole('listitem');

  await expect(comments.first()).toContainText('Word 1.');
  await expect(comments).toHaveCount(20);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(comments.last()).toContainText('Word 21.');
});

test('a comment survives a broken connection, a reload and the end of the session', async ({
  openWindow,
  world,
}) => {
  const author = await world.register(world.newName('gro'));
  const name = world.newName('liv');
  const id = await world.publish(author, 'Hold on');
  const reader = await openWindow({ as: await world.register(name) });
  await reader.goto(`/posts/${id}`);
  await reader.getByLabel('Your comment').fill('Through thick and thin.');

  await reader.route('**/comments', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await reader.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(reader.getByRole('alert')).toContainText('What you wrote is kept in this browser.');
  await reader.unroute('**/comments');
  await reader.reload();
  await expect(reader.getByLabel('Your comment')).toHaveValue('Through thick and thin.');

  const other = await reader.context().newPage();
  await other.goto('/');
  await other.getByRole('button', { name: `Account menu of ${name}` }).click();
  await other.getByRole('button', { name: 'Log out' }).click();
  const dialog = reader.getByRole('dialog', { name: 'Log in again' });
  await dialog.getByLabel('Username or e-mail').fill(name);
  await dialog.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Log in' }).click();
  await expect(dialog).toHaveCount(0);
  // It comes with the session, and moves what is below it.
  await expect(reader.getByRole('button', { name: /^Favourite/ })).toBeVisible();
  await expect(reader.getByLabel('Your comment')).toHaveValue('Through thick and thin.');
  await reader.getByRole('button', { name: 'Comment', exact: true }).click();

  await expect(reader.getByRole('list', { name: 'Comments' })).toContainText('Through thick and thin.');
});
