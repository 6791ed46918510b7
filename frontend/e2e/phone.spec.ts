import { expect, expectToFit, test } from './test.ts';

const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };

test('on a phone one reads, and writes, without scrolling sideways', async ({ openWindow, world }) => {
  const author = await world.register(world.newName('pia'));
  const phone = await openWindow({ as: author, ...PHONE });

  await phone.goto('/');
  await phone.getByRole('link', { name: 'The night train to Narvik' }).first().tap();
  await expect(phone.getByRole('table')).toBeVisible();
  await expectToFit(phone);

  await phone.getByRole('link', { name: 'Write' }).tap();
  await phone.getByLabel('Title').fill('From the train');
  await phone
    .getByRole('textbox', { name: 'Content' })
    .fill('`' + 'a very long line without any space '.replaceAll(' ', '_').repeat(9) + '`');
  await expectToFit(phone);
  await phone.getByRole('button', { name: 'Publish' }).tap();

  await expect(phone.getByRole('heading', { name: 'From the train' })).toBeVisible();
  await expectToFit(phone);
  for (const path of ['/', '/search', '/tags', '/feed', '/authors', '/me/posts', '/account']) {
    await phone.goto(path);
    await expect(phone.getByRole('heading', { level: 1 })).toBeVisible();
    await expectToFit(phone);
  }
});

test('on a phone one operates and administers, too', async ({ openWindow, world }) => {
  const phone = await openWindow({ as: await world.admin(), ...PHONE });

  for (const path of [
    '/operations',
    '/operations/projections/trending',
    '/operations/log',
    '/administration?user=ida',
  ]) {
    await phone.goto(path);
    await expect(phone.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(phone.locator('[aria-busy="true"]')).toHaveCount(0);
    await expectToFit(phone);
  }
});

test('on a phone what one types is suggested, too', async ({ openWindow, world }) => {
  const author = await world.register(world.newName('pim'));
  const title = `Pocket of ${world.newName('pocket')}`;
  await world.publish(author, title);
  const phone = await openWindow(PHONE);
  await phone.goto('/');
  const box = phone.getByRole('combobox', { name: 'Search posts' });
  await expect(box).toBeHidden();

  await phone.getByRole('button', { name: 'Search posts' }).tap();
  await expect(box).toBeFocused();
  await box.fill('pocket');
  await expectToFit(phone);
  await phone.getByRole('option').filter({ hasText: title }).tap();

  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(box).toBeHidden();
});
