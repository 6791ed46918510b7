import type { FullConfig } from '@playwright/test';
import { unpackBrowser } from './browser.ts';
import { fill } from './content.ts';

/** Before all tests: a browser, and something to read. */
export default async function prepare(config: FullConfig): Promise<void> {
  const url = config.projects[0]?.use.baseURL;
  if (!url) {
    throw new Error('No base URL is configured');
  }
  await Promise.all([unpackBrowser(), fill(url)]);
}
