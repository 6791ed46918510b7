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
  timeout: 40_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: 'list',
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
