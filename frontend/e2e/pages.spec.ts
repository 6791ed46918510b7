import { askForTheApp, expect, expectToSuitEverybody, test } from './test.ts';
import { World, type Session } from './world.ts';

/** What there is to look at, arranged once for all pages. */
interface Scene {
  author: Session;
  admin: Session;
  post: string;
  /** Of somebody else, tagged and commented. */
  otherPost: string;
  scheduled: string;
}

type Visitor = 'nobody' | 'author' | 'admin';

interface Shown {
  name: string;
  as: Visitor;
  path: (scene: Scene) => string;
}

const PAGES: readonly Shown[] = [
  { name: 'front-page', as: 'nobody', path: () => '/' },
  { name: 'front-page-30-days', as: 'nobody', path: () => '/?window=30d&by=viewed' },
  { name: 'post', as: 'nobody', path: ({ post }) => `/posts/${post}` },
  { name: 'authors', as: 'nobody', path: () => '/authors' },
  { name: 'author', as: 'nobody', path: () => '/authors/ida' },
  { name: 'search', as: 'nobody', path: () => '/search?q=cold&sort=-views' },
  { name: 'search-in-vain', as: 'nobody', path: () => '/search?q=nothing&author=ida' },
  { name: 'search-all', as: 'nobody', path: () => '/search' },
  { name: 'search-tag', as: 'nobody', path: () => '/search?tag=journeys' },
  { name: 'tags', as: 'nobody', path: () => '/tags' },
  { name: 'author-favourites', as: 'nobody', path: () => '/authors/ida?show=favourites' },
  { name: 'feed', as: 'author', path: () => '/feed' },
  { name: 'other-post', as: 'author', path: ({ otherPost }) => `/posts/${otherPost}` },
  { name: 'scheduled-post', as: 'author', path: ({ scheduled }) => `/posts/${scheduled}` },
  { name: 'edit-scheduled', as: 'author', path: ({ scheduled }) => `/posts/${scheduled}/edit` },
  { name: 'log-in', as: 'nobody', path: () => '/log-in' },
  { name: 'register', as: 'nobody', path: () => '/register' },
  { name: 'not-found', as: 'nobody', path: () => '/nowhere' },
  { name: 'post-not-found', as: 'nobody', path: () => '/posts/00000000-0000-7000-8000-000000000000' },
  { name: 'own-post', as: 'author', path: ({ post }) => `/posts/${post}` },
  { name: 'history', as: 'author', path: ({ post }) => `/posts/${post}/history` },
  { name: 'write', as: 'author', path: () => '/write' },
  { name: 'edit', as: 'author', path: ({ post }) => `/posts/${post}/edit` },
  { name: 'my-posts', as: 'author', path: () => '/me/posts' },
  { name: 'account', as: 'author', path: () => '/account' },
  { name: 'administration', as: 'admin', path: () => '/administration' },
  { name: 'administration-user', as: 'admin', path: () => '/administration?user=ida' },
  { name: 'operations', as: 'admin', path: () => '/operations' },
  { name: 'operations-log', as: 'admin', path: () => '/operations/log' },
  { name: 'operations-audit', as: 'admin', path: () => '/operations/audit' },
  { name: 'operations-projection', as: 'admin', path: () => '/operations/projections/post' },
  { name: 'forgot-password', as: 'nobody', path: () => '/forgot-password' },
  { name: 'reset-password', as: 'nobody', path: () => '/reset-password?token=none' },
  { name: 'prove-email', as: 'nobody', path: () => '/prove-email?token=none' },
  { name: 'log-out', as: 'nobody', path: () => '/log-out' },
  { name: 'plain-board', as: 'nobody', path: () => '/p?window=30d' },
  { name: 'plain-newest', as: 'nobody', path: () => '/p/newest' },
  { name: 'plain-not-found', as: 'nobody', path: () => '/p/nothing' },
];

let scene: Promise<Scene> | undefined;

for (const { name, as, path } of PAGES) {
  test(`the page ${name} suits everybody, in the light and in the dark`, async ({ openWindow, baseURL }) => {
    scene ??= arrange(new World(baseURL ?? ''));
    const arranged = await scene;
    const page = await openWindow(as === 'nobody' ? {} : { as: arranged[as] });

    await page.goto(path(arranged));
    if (name === 'post') {
      await expectToSuitEverybody(page, 'served-post-whole');
      await askForTheApp(page);
    }
    await expect(page.locator('.served')).toHaveCount(0);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    await expectToSuitEverybody(page, name);
  });
}

test('what cannot be loaded is said, and can be tried again', async ({ page }) => {
  await page.route('**/api/posts/**', (route) => route.abort());
  await page.goto('/');
  await expect(page.getByText('The server cannot be reached.', { exact: false })).toHaveCount(2);
  await expectToSuitEverybody(page, 'unreachable');

  await page.unroute('**/api/posts/**');
  await page.getByRole('button', { name: 'Try again' }).first().click();

  await expect(page.getByRole('article').first()).toBeVisible();
});

async function arrange(world: World): Promise<Scene> {
  const admin = await world.admin();
  const author = await world.logIn('ida', 'correct horse battery');
  const { items } = await world.send<{ items: { id: string; title: string }[] }>(
    'GET',
    '/api/users/ida/posts',
  );
  const post = items.find(({ title }) => title === 'The night train to Narvik')?.id ?? '';
  const otherPost = await world.write(admin, {
    title: 'A timetable of timetables',
    content: 'All of them, by the minute.',
    summary: 'Where each of them hangs.',
    tags: ['journeys', 'lists'],
    publish: true,
  });
  await world.comment(author, otherPost, 'The one in Boden is gone.\n\nThey took it down in May.');
  const scheduled = await world.write(author, {
    title: 'Not before its time',
    content: 'Later.',
    summary: 'Wait for it.',
    tags: ['journeys'],
  });
  await world.send('PUT', `/api/posts/${scheduled}/publication`, { at: '2999-01-01T10:00:00Z' }, author);
  return { author, admin, post, otherPost, scheduled };
}
