import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

/** What a first load may need of compressed script, in bytes: a post that is read, and pages that are used. */
const BUDGETS = { read: 100_000, used: 200_000 };

test('a post is viewed once in a visit, and again in the next one', async ({ openWindow, world }) => {
  const author = await world.register(world.newName('vito'));
  const id = await world.publish(author, 'Looked at');
  const read = async (reader: Page) => {
    await reader.goto(`/posts/${id}`);
    await expect(reader.getByRole('heading', { name: 'Looked at' })).toBeVisible();
    await reader.waitForLoadState('networkidle');
  };
  const reader = await openWindow();
  const views: string[] = [];
  reader.on('request', (request) => {
    if (request.method() === 'POST') {
      views.push(request.url());
    }
  });

  await read(reader);
  await read(reader);
  expect(views).toEqual([expect.stringContaining(`/api/posts/${id}/views`)]);

  const other = await openWindow();
  await read(other);
  await expect(async () => {
    await other.reload();
    await expect(other.getByRole('article')).toContainText('2 views', { timeout: 500 });
  }).toPass();
});

test('a session renews itself', async ({ openWindow, world }) => {
  const author = await world.register(world.newName('sven'));
  await world.publish(author, 'Still here');
  const own = await openWindow({ as: { ...author, accessToken: 'expired', expiresAt: Date.now() - 1 } });

  await own.goto('/me/posts');
  await expect(own.getByRole('article').filter({ hasText: 'Still here' })).toBeVisible();

  const kept = await own.evaluate(() => localStorage.getItem('tidings.session') ?? '');
  expect(JSON.parse(kept)).toMatchObject({ userId: author.userId });
  expect(kept).not.toContain(author.refreshToken);
});

test('the first load of a page is small', async ({ openWindow, world }) => {
  const author = await world.register(world.newName('fast'));
  const id = await world.publish(author, 'Small');

  for (const path of ['/', `/posts/${id}`, '/search', '/authors', '/log-in', '/register']) {
    const page = await openWindow();
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    const bytes = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.js'))
        .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
    );
    expect(bytes, path).toBeGreaterThan(1_000);
    expect(bytes, path).toBeLessThan(path.startsWith('/posts/') ? BUDGETS.read : BUDGETS.used);
  }
});
