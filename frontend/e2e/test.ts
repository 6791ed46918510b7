import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type BrowserContextOptions, type Page } from '@playwright/test';
import { World, type Session } from './world.ts';

export { expect };

interface WindowOptions extends BrowserContextOptions {
  /** Whose session it has; nobody's unless said. */
  as?: Session;
}

interface Fixtures {
  world: World;
  /** Opens a window of another person, or of another device. */
  openWindow: (options?: WindowOptions) => Promise<Page>;
}

/** Refused requests are part of many tests; everything else that a browser complains about is a fault. */
const EXPECTED = 'Failed to load resource';

/** Tests fail when a page throws, logs an error or breaks its Content-Security-Policy, in any window. */
export const test = base.extend<Fixtures>({
  world: async ({ baseURL }, use) => {
    await use(new World(baseURL ?? ''));
  },

  openWindow: async ({ browser, baseURL, contextOptions }, use) => {
    const complaints: string[] = [];
    const open = async ({ as, ...options }: WindowOptions = {}) => {
      const context = await browser.newContext({
        ...contextOptions,
        ...(baseURL && { baseURL }),
        ...(as && baseURL && { storageState: stateOf(as, baseURL) }),
        locale: 'en-GB',
        timezoneId: 'UTC',
        viewport: { width: 1280, height: 900 },
        ...options,
      });
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error}`));
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().startsWith(EXPECTED)) {
          complaints.push(`${page.url()}: ${message.text()}`);
        }
      });
      return page;
    };
    await use(open);
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(complaints).toEqual([]);
  },

  page: async ({ openWindow }, use) => {
    await use(await openWindow());
  },
});

/** Does what lets the app take the place of a page that the server wrote, without moving anything. */
export async function askForTheApp(page: Page): Promise<void> {
  const served = page.locator('.served');
  const link = served.locator('header a').first();
  // What happens before the first script has come is lost; a person's pointer moves on.
  await expect(async () => {
    if ((await served.count()) > 0) {
      await link.dispatchEvent('pointerover', { pointerType: 'mouse' }, { timeout: 1_000 });
    }
    await expect(served).toHaveCount(0, { timeout: 5_000 });
  }).toPass({ timeout: 30_000 });
}

/** Says what is hard to use for whom. */
export async function expectAccessible(page: Page): Promise<void> {
  // Without a window of its own for each analysis, which only frames of other origins need: no page has any.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const said = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map((node) => `  ${node.html}\n  ${node.failureSummary}`).join('\n')}`,
  );
  expect(said, page.url()).toEqual([]);
}

/** Nothing sticks out, so that nobody has to scroll sideways. */
export async function expectToFit(page: Page): Promise<void> {
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(tooWide, `${page.url()} is too wide`).toBeLessThanOrEqual(0);
}

/** Suits everybody, in the light and in the dark, also on a phone. Leaves pictures to look at. */
export async function expectToSuitEverybody(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  const fullPage = (await page.getByRole('dialog').count()) === 0;
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
    await page.screenshot({ path: `../target/screenshots/${name}-${colorScheme}.png`, fullPage });
  }
  await expectToFit(page);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `../target/screenshots/${name}-phone-${colorScheme}.png`, fullPage });
  }
  await expectToFit(page);
  if (before) {
    await page.setViewportSize(before);
  }
}

function stateOf(session: Session, origin: string) {
  const localStorage = [{ name: 'tidings.session', value: JSON.stringify(session) }];
  return { cookies: [], origins: [{ origin, localStorage }] };
}
