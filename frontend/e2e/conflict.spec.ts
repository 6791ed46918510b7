import { expect, expectToSuitEverybody, test } from './test.ts';

const BASE = 'First line.\n\nSecond line.\n\nThird line.';

test('of two edits the second one is asked what should become of both', async ({ openWindow, world }) => {
  const author = await world.register(world.newName('mona'));
  const id = await world.publish(author, 'Two pens', BASE);
  const page = await openWindow({ as: author });
  await page.goto(`/posts/${id}/edit`);
  await page
    .getByRole('textbox', { name: 'Content' })
    .fill(BASE.replace('Second line.', 'Second line, mine.'));

  await world.edit(
    author,
    id,
    'Two pens',
    BASE.replace('Second line.', 'Second line, theirs.').replace('Third', 'Last'),
  );
  await page.getByRole('button', { name: 'Save' }).click();

  await expect(page.getByRole('heading', { name: 'Somebody else changed it too' })).toBeVisible();
  await expectToSuitEverybody(page, 'conflict');
  const choice = page.getByRole('group', { name: 'Conflict 1 of 1' });
  await choice.getByText('Both', { exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Content' })).toHaveValue(
    'First line.\n\nSecond line, mine.\nSecond line, theirs.\n\nLast line.',
  );
  await page.getByRole('button', { name: 'Save the merged text' }).click();

  await expect(page.getByRole('article')).toContainText('Second line, theirs.');
  await expect(page.getByRole('article')).toContainText('Last line.');
});

test('edits of different lines fit together by themselves', async ({ openWindow, world }) => {
  const author = await world.register(world.newName('nora'));
  const id = await world.publish(author, 'Apart', BASE);
  const page = await openWindow({ as: author });
  await page.goto(`/posts/${id}/edit`);
  await page.getByRole('textbox', { name: 'Content' }).fill(BASE.replace('First', 'Opening'));

  await world.edit(author, id, 'Apart', BASE.replace('Third', 'Last'));
  await page.getByRole('button', { name: 'Save' }).click();

  await expect(page.getByText('The two changes fit together.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Content' })).toHaveValue(
    'Opening line.\n\nSecond line.\n\nLast line.',
  );
});
