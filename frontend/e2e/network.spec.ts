import { expect, expectToSuitEverybody, test } from './test.ts';

/** A slow connection: 50 kB and, for each request, 400 ms. */
const SLOW = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

test('publishing without a connection says so, and nothing is published later by itself', async ({
  openWindow,
  world,
}) => {
  const page = await openWindow({ as: await world.register(world.newName('mara')) });
  await page.goto('/write');
  await page.getByLabel('Title').fill('In a tunnel');
  await page.getByRole('textbox', { name: 'Content' }).fill('Written under the mountain.');
  await page.context().setOffline(true);

  await page.getByRole('button', { name: 'Publish' }).click();

  const alert = page.getByRole('alert').filter({ hasText: 'The post is not published' });
  await expect(alert).toContainText('You are offline.');
  await expect(alert).toBeFocused();
  await expect(page.getByText('You are offline. What is shown may be old', { exact: false })).toBeVisible();
  await expectToSuitEverybody(page, 'offline');
  await page.context().setOffline(false);
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();

  await page.getByRole('link', { name: 'Front page' }).click();
  await page.goto('/me/posts');
  await expect(page.getByRole('article').filter({ hasText: 'In a tunnel' })).toContainText('Draft');
});

test('without a connection pages say so, and are there again with it', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('article').first()).toBeVisible();
  await page.context().setOffline(true);

  await page.getByRole('link', { name: 'Authors' }).click();
  await expect(page.getByRole('alert')).toContainText('You are offline.');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();

  await expect(page.getByRole('heading', { name: 'Authors' })).toBeVisible();
});

for (const [status, words] of [
  [503, 'busy or being started again'],
  [429, 'too much at once'],
] as const) {
  test(`an answer ${status} looks like what it is, and can be tried again`, async ({ page }) => {
    await page.route('**/api/users/top-posts**', (route) =>
      route.fulfill({
        status,
        headers: { 'Retry-After': '0' },
        contentType: 'text/html',
        body: '<html></html>',
      }),
    );
    await page.goto('/authors');
    await expect(page.getByRole('alert')).toContainText(words);
    await expectToSuitEverybody(page, `answer-${status}`);

    await page.unroute('**/api/users/top-posts**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('article').or(page.getByRole('listitem')).first()).toBeVisible();
  });
}

test('who one is cannot be found out: the page says so, and goes on when it can', async ({
  openWindow,
  world,
}) => {
  const page = await openWindow({ as: await world.register(world.newName('nele')) });
  await page.route('**/api/me', (route) => route.fulfill({ status: 500, body: '' }));
  await page.goto('/account');
  await expect(page.getByRole('alert')).toContainText('Your account could not be loaded');

  await page.unroute('**/api/me');
  await page.getByRole('button', { name: 'Try again' }).click();

  await expect(page.getByRole('heading', { name: 'Account', exact: true })).toBeVisible();
});

test('on a slow connection one can read, write and is told what goes on', async ({ openWindow, world }) => {
  const author = await world.register(world.newName('olaf'));
  const id = await world.publish(author, 'Slowly', 'But it comes.');
  const page = await openWindow({ as: author });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.emulateNetworkConditions', SLOW);

  await page.goto(`/posts/${id}`);
  await expect(page.getByText('But it comes.')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: 'Content' }).fill('It came.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();

  await expect(page.getByRole('article')).toContainText('It came.', { timeout: 60_000 });
});

test('the colours that were chosen are there before anything is painted', async ({ openWindow }) => {
  const page = await openWindow({ colorScheme: 'dark' });
  await page.route('**/assets/*.js', (route) => route.abort());

  await page.goto('/', { waitUntil: 'domcontentloaded' });

  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});

test('keeping a draft leads to it, however slowly its page comes', async ({ openWindow, world }) => {
  const page = await openWindow({ as: await world.register(world.newName('dora')) });
  await page.route('**/assets/PostPage-*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.goto('/write');
  await page.getByLabel('Title').fill('In its own time');

  await page.getByRole('button', { name: 'Keep as a draft' }).click();

  await expect(page.getByRole('heading', { name: 'In its own time' })).toBeVisible();
});
