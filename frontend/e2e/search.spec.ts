import { expect, test } from './test.ts';

test('a search is in the address bar: it can be kept, and gone back from', async ({ page }) => {
  await page.goto('/search');
  const found = page.getByRole('region', { name: 'Posts found' }).getByRole('article');
  await page.getByRole('textbox', { name: 'Author' }).fill('ida');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/search\?author=ida$/);
  await expect(found).toHaveCount(3);

  await page.getByLabel('Order').selectOption('Oldest');
  await expect(page).toHaveURL(/author=ida&sort=created$/);
  await expect(found.first()).toContainText('Sharpening things');

  await page.getByLabel('Written from').fill(day(8));
  await page.getByLabel('Written until').fill(day(3));
  await page.getByRole('searchbox', { name: 'Words' }).fill('dough');
  await page.keyboard.press('Enter');
  await expect(found).toHaveText([/Bread in a cold kitchen/]);

  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Author' })).toHaveValue('ida');
  await expect(page.getByLabel('Written from')).toHaveValue(day(8));
  await expect(found).toHaveText([/Bread in a cold kitchen/]);

  await page.goBack();
  await expect(found).toHaveCount(3);
  await expect(page.getByLabel('Written from')).toHaveValue('');
});

/** The day so many days ago. */
function day(ago: number): string {
  return new Date(Date.now() - ago * 24 * 60 * 60 * 1_000).toISOString().slice(0, 10);
}
