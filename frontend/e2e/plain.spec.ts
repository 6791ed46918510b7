import { expect, expectAccessible, expectToFit, test } from './test.ts';

test('without scripts one still reads what is trending', async ({ openWindow }) => {
  const reader = await openWindow({ javaScriptEnabled: false });
  await reader.goto('/');
  await reader.getByRole('link', { name: 'Read without it.' }).click();
  await reader.getByRole('link', { name: '30 days' }).click();
  await reader.getByRole('link', { name: 'The night train to Narvik' }).click();

  await expect(reader).toHaveTitle('The night train to Narvik · Tidings');
  await expect(reader.getByRole('table')).toBeVisible();
  await expect(reader.locator('h1')).toHaveCount(1);
});

test('plain pages run nothing, keep to their policy and suit everybody', async ({ openWindow, world }) => {
  const author = await world.register(world.newName('eve'));
  const content =
    '<script>window.ran = true</script>\n\n<img src=x onerror="window.ran = true">\n\n[a](javascript:alert(1))';
  const id = await world.publish(author, '</script><script>window.ran = true</script>', content);
  const page = await openWindow();

  for (const path of [`/posts/${id}`, '/p', '/p/newest', '/p/nothing']) {
    await page.goto(path);
    await expectAccessible(page);
    await expectToFit(page);
    expect(await page.evaluate(() => 'ran' in window), path).toBe(false);
  }
  await page.goto(`/posts/${id}`);
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(data ?? '')).toMatchObject({
    '@type': 'BlogPosting',
    headline: '</script><script>window.ran = true</script>',
  });
  await expect(page.getByText('a', { exact: true })).not.toHaveAttribute('href');
});

test('the API’s description can be read in a browser', async ({ page }) => {
  await page.goto('/swagger-ui.html');

  await expect(page.getByText('/api/posts/trending', { exact: true })).toBeVisible();
});
