import { expect, expectAccessible, expectToFit, test } from './test.ts';

test('the best match comes first, with its words marked, and is counted', async ({ page, world }) => {
  const author = await world.register(world.newName('finn'));
  const word = `${letters(8)}`;
  await world.publish(author, `Old ${word} stories`, 'Nothing else.');
  await world.publish(author, word, 'Nothing else.');
  await world.publish(author, 'Something else', `Far away a ${word} was seen, *again* and again.`);

  await page.goto(`/search?q=${word}`);
  const found = page.getByRole('region', { name: 'Posts found' });
  await expect(found.getByRole('heading', { level: 2 })).toHaveText([
    word,
    `Old ${word} stories`,
    'Something else',
  ]);
  await expect(found.getByText('3 posts', { exact: true })).toBeVisible();
  await expect(found.locator('mark')).toHaveText([word, word, word]);
  await expect(page.getByLabel('Order')).toHaveValue('relevance');
  await expectAccessible(page);
  await expectToFit(page);

  await page.getByLabel('Order').selectOption('Newest');
  await expect(page).toHaveURL(/&sort=-created$/);
  await expect(found.getByRole('heading', { level: 2 })).toHaveText([
    'Something else',
    word,
    `Old ${word} stories`,
  ]);

  await page.goto(`/search?q=${word.slice(0, 3)}${word.slice(4)}`);
  await expect(found.getByText('similar words')).toBeVisible();
  await expect(found.getByRole('heading', { level: 2 }).first()).toHaveText(word);
});

test('while one types, titles, tags and authors are suggested, for the keyboard too', async ({ page, world }) => {
  const word = letters(8);
  const author = await world.register(world.newName(word));
  await world.publish(author, `The ${word} keeper`);
  await page.goto('/');
  const box = page.getByRole('combobox', { name: 'Search posts' });

  await box.pressSequentially(word.slice(0, 5));
  const options = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
  await expect(options).toHaveText([`The ${word} keeperPost`, new RegExp(`^${word}.*Author$`)]);
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expectAccessible(page);
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`The ${word} keeper`);
  await expect(box).toHaveValue('');

  await box.fill(word);
  await expect(options).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(options).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/search\\?q=${word}$`));
});

/** A word that nobody has used. */
function letters(length: number): string {
  const alphabet = 'bcdfghjklmnpqrstvwxz';
  return Array.from({ length }, () => alphabet[Math.floor(Math.random() * alphabet.length)]).join('');
}
