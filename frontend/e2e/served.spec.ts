import type { Page } from '@playwright/test';
import { askForTheApp, expect, expectAccessible, expectToFit, test } from './test.ts';

const CONTENT = `The first sentence.

## What to bring

| what | how many |
|:--|--:|
| cups | 2 |

${'A paragraph of some length, so that there is something to read on in.\n\n'.repeat(60)}`;

/** In bytes: what a mobile network far from its mast brings. */
const SLOW_SECOND = 50_000;

/** What the post page is read for. */
const text = (page: Page) => page.getByText('The first sentence.');

test('a post reads without scripts, and says what it is', async ({ openWindow, world }) => {
  const name = world.newName('nora');
  const author = await world.register(name);
  const id = await world.publish(author, 'Read without scripts', CONTENT);
  const reader = await openWindow({ javaScriptEnabled: false });

  const answer = await reader.goto(`/posts/${id}`);

  expect(answer?.status()).toBe(200);
  await expect(reader).toHaveURL(/\/posts\/read-without-scripts/);
  await expect(reader).toHaveTitle('Read without scripts · Tidings');
  await expect(text(reader)).toBeVisible();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Read without scripts');
  await expect(reader.getByRole('table')).toBeVisible();
  await expect(reader.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/posts\/read-without/);
  await expect(reader.locator('meta[property="og:title"]')).toHaveAttribute(
    'content',
    'Read without scripts',
  );
  await expect(reader.getByRole('link', { name })).toHaveAttribute('href', `/authors/${name}`);
  for (const colorScheme of ['dark', 'light'] as const) {
    await reader.emulateMedia({ colorScheme });
    await reader.screenshot({ path: `../target/screenshots/served-post-${colorScheme}.png`, fullPage: true });
  }
});

test('what is no post is not found, and a draft is none to strangers', async ({ openWindow, world }) => {
  const author = await world.register(world.newName('dora'));
  const draft = await world.write(author, { title: 'Hidden', content: 'Not yet.' });
  const stranger = await openWindow({ javaScriptEnabled: false });

  for (const path of ['/posts/nothing', `/posts/${draft}`]) {
    expect((await stranger.goto(path))?.status()).toBe(404);
    await expect(stranger.getByText('There is no such post', { exact: false })).toBeVisible();
  }
  const own = await openWindow({ as: author });
  await own.goto(`/posts/${draft}`);
  await expect(own.getByText('Not yet.')).toBeVisible();
});

test('the app takes over what is being read', async ({ openWindow, world }) => {
  const author = await world.register(world.newName('otto'));
  const id = await world.publish(author, 'Taken over', CONTENT);
  const reader = await openWindow();
  const asked: string[] = [];
  reader.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await reader.goto(`/posts/${id}`, { waitUntil: 'commit' });
  await expect(text(reader)).toBeVisible();
  await expectAccessible(reader);
  await expectToFit(reader);
  await reader.evaluate(() => {
    Object.assign(document.querySelector('#served-text table') ?? {}, { isTheSame: true });
    window.scrollTo(0, 700);
  });

  await askForTheApp(reader);

  await expect(reader.getByRole('button', { name: /^Use .* colours$/ }).first()).toBeAttached();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(reader).toHaveTitle('Taken over · Tidings');
  expect(await reader.evaluate(() => window.scrollY)).toBe(700);
  expect(await reader.evaluate(() => 'isTheSame' in (document.querySelector('table') ?? {}))).toBe(true);
  await reader.waitForLoadState('networkidle');
  expect(asked.filter((request) => /^GET \/api\/posts\/[^/]+$/.test(request))).toEqual([]);
  expect(asked.filter((request) => /\/Markdown-[^/]+\.js/.test(request))).toEqual([]);

  await reader.getByRole('link', { name: 'Tags' }).click();
  await expect(reader).toHaveTitle('Tags · Tidings');
  await expect(reader.locator('[data-served]')).toHaveCount(0);
});

test('nothing moves under the pointer of who is logged in, once the app is there', async ({
  openWindow,
  world,
}) => {
  const author = await world.register(world.newName('mona'));
  await world.publish(author, 'Read before', CONTENT);
  const id = await world.publish(author, 'Read now', CONTENT);
  const own = await openWindow({ as: author });
  await own.addInitScript(noteWhereOneReadsOn);

  await own.goto(`/posts/${id}`);
  await expect(own.getByRole('link', { name: 'Edit' })).toBeVisible();
  await expect(own.getByRole('button', { name: /^Favourite/ })).toBeVisible();

  const readsOnAt = await own.evaluate(() => window.readsOnAt);
  expect(readsOnAt).toBeGreaterThan(0);
  expect(await own.getByRole('navigation', { name: 'More to read' }).evaluate(topOf)).toBe(readsOnAt);
});

test('who reads alone needs no more of the app than a little', async ({ openWindow, world }) => {
  const author = await world.register(world.newName('lena'));
  const id = await world.publish(author, 'Read alone', CONTENT);
  const reader = await openWindow();
  await reader.goto(`/posts/${id}`, { waitUntil: 'networkidle' });
  await reader.mouse.wheel(0, 100_000);
  await expect(reader.getByText('Nobody has said anything yet.')).toBeInViewport();
  await reader.waitForLoadState('networkidle');

  await expect(reader.locator('.served')).toHaveCount(1);
  const bytes = await reader.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('.js'))
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
  );
  expect(bytes).toBeLessThan(10_000);

  await reader.getByRole('button', { name: 'Use dark colours' }).click();
  await expect(reader.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});

test('what is said about a post comes as one comes near to it', async ({ openWindow, world }) => {
  const author = await world.register(world.newName('lars'));
  const id = await world.publish(author, 'Talked about', CONTENT);
  await world.comment(author, id, 'I wrote it.');
  const reader = await openWindow();
  await reader.goto(`/posts/${id}`, { waitUntil: 'networkidle' });
  await expect(reader.locator('.served')).toHaveCount(1);

  await reader.mouse.wheel(0, 100_000);

  await expect(reader.getByText('I wrote it.')).toBeVisible();
});

test('what one has begun to search for goes on in the app, which suggests', async ({ openWindow, world }) => {
  const author = await world.register(world.newName('lisa'));
  const title = `Lanterns of ${world.newName('lantern')}`;
  const id = await world.publish(author, title);
  const reader = await openWindow();
  await reader.goto(`/posts/${id}`);

  const box = reader.getByLabel('Search posts').and(reader.locator('input'));
  await box.click();
  await reader.keyboard.type('lant');
  await expect(reader.locator('.served')).toHaveCount(0);
  await expect(reader.getByRole('combobox', { name: 'Search posts' })).toBeFocused();
  await reader.keyboard.type('erns');

  await expect(reader.getByRole('combobox', { name: 'Search posts' })).toHaveValue('lanterns');
  await expect(reader.getByRole('option').first()).toBeVisible();
});

test('the text waits for less than a slow network brings in a second', async ({ openWindow, world }) => {
  const author = await world.register(world.newName('luca'));
  const id = await world.publish(author, 'Far away', CONTENT);
  const reader = await openWindow();

  await reader.goto(`/posts/${id}`);
  await expect(text(reader)).toBeVisible();

  const { document, others } = await reader.evaluate(() => ({
    document: performance
      .getEntriesByType('navigation')
      .map((entry) => (entry as PerformanceResourceTiming).encodedBodySize)[0],
    others: performance
      .getEntriesByType('resource')
      .filter((entry) => 'renderBlockingStatus' in entry && entry.renderBlockingStatus === 'blocking')
      .map(({ name }) => name),
  }));
  expect(document).toBeGreaterThan(1_000);
  expect(document).toBeLessThan(SLOW_SECOND);
  expect(others, 'what else has to come before it is painted').toEqual([]);
});

declare global {
  interface Window {
    /** How far down the page one reads on, in pixels, when the app took the place of what was served. */
    readsOnAt?: number | undefined;
  }
}

const topOf = (element: HTMLElement | SVGElement) => (element as HTMLElement).offsetTop;

function noteWhereOneReadsOn() {
  let isServed = false;
  new MutationObserver(() => {
    const wasServed = isServed;
    isServed = document.querySelector('.served') !== null;
    if (wasServed && !isServed) {
      window.readsOnAt = document.querySelector<HTMLElement>('nav[aria-label="More to read"]')?.offsetTop;
    }
  }).observe(document, { childList: true, subtree: true });
}
