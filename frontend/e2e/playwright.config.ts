import { defineConfig } from '@playwright/test';
import { browser } from './browser.ts';

/** Where the Tidings under test listens. It should have been started for this run, with its rate limits off. */
const url = process.env['TIDINGS_URL'] ?? 'http://localhost:8080';

export default defineConfig({
  testMatch: '*.spec.ts',
  globalSetup: './prepare.ts',
  outputDir: '../target/e2e',
  workers: 2,
  fullyParallel: true,
  // So long that only what never comes is given up: on a machine that does other things, too, all of it takes longer.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  // In a log that is cut in its middle, what failed should not be among what did not.
  reporter: process.stdout.isTTY ? 'list' : 'dot',
  use: {
    baseURL: url,
    launchOptions: browser(),
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 900 },
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
  },
});
