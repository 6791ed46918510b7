import type { Locator } from '@playwright/test';
import { expect, test } from './test.ts';

/** Pastes what another page or program has put on the clipboard. */
async function paste(field: Locator, data: Record<string, string>): Promise<void> {
  await field.evaluate((element, entries) => {
    const clipboardData = new DataTransfer();
    Object.entries(entries).forEach(([type, value]) => {
      clipboardData.setData(type, value);
    });
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, data);
}

test('what is selected is formatted by button and by key, and that is undone', async ({
  openWindow,
  world,
}) => {
  const page = await openWindow({ as: await world.register(world.newName('typist')) });
  await page.goto('/write');
  const content = page.getByLabel('Content');
  const toolbar = page.getByRole('toolbar', { name: 'Format' });
  await content.fill('brass engines');

  await content.selectText();
  await toolbar.getByRole('button', { name: 'Strong' }).click();
  await expect(content).toHaveValue('**brass engines**');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(content).toHaveValue('brass engines');

  await content.selectText();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(content).toHaveValue('[brass engines](url)');
  await page.keyboard.type('https://example.org/');
  await expect(content).toHaveValue('[brass engines](https://example.org/)');
  await page.getByRole('tab', { name: 'Preview' }).click();
  await expect(page.getByRole('link', { name: 'brass engines' })).toHaveAttribute(
    'href',
    'https://example.org/',
  );
});

test('what is pasted becomes Markdown', async ({ openWindow, world }) => {
  const page = await openWindow({ as: await world.register(world.newName('clipper')) });
  await page.goto('/write');
  const content = page.getByLabel('Content');

  await content.fill('engines');
  await content.selectText();
  await paste(content, { 'text/plain': 'https://example.org/' });
  await expect(content).toHaveValue('[engines](https://example.org/)');

  await content.fill('');
  await paste(content, {
    'text/plain': 'See engines.',
    'text/html': 'See <a href="https://example.org/">engines</a>.',
  });
  await expect(content).toHaveValue('See [engines](https://example.org/).');
});
