import { expect, expectToSuitEverybody, test } from './test.ts';

test('its author sees how a post became what it is, and nobody else does', async ({ openWindow, world }) => {
  const author = await world.register(world.newName('hana'));
  const id = await world.publish(author, 'Tides', 'High at noon.\n\nLow at six.');
  await world.edit(author, id, 'Tides and wind', 'High at noon.\n\nLow at seven.');
  await world.edit(author, id, 'Tides and wind', 'High at noon.\n\nLow at eight.');
  const own = await openWindow({ as: author });
  await own.goto(`/posts/${id}`);
  await own.getByRole('link', { name: 'History' }).click();

  const changes = own.getByRole('region', { name: 'Changes' }).getByRole('listitem');
  await expect(changes).toHaveText([/Drafted/, /Published/, /Edited/, /Edited/]);
  const differences = own.getByRole('region', { name: 'What changed' });
  await expect(differences.locator('del')).toHaveText('seven');
  await expect(differences.locator('ins')).toHaveText('eight');

  await own.getByLabel('From').selectOption({ label: 'Version 0' });
  await expect(differences).toContainText('Tides and wind');
  await expect(differences.locator('del').last()).toHaveText('six');
  await own.reload();
  await expect(differences.locator('del').last()).toHaveText('six');
  await expectToSuitEverybody(own, 'history-of-edits');

  const other = await openWindow({ as: await world.register(world.newName('nosy')) });
  await other.goto(`/posts/${id}`);
  await expect(other.getByRole('heading', { name: 'Tides and wind' })).toBeVisible();
  await expect(other.getByRole('link', { name: 'History' })).toHaveCount(0);
  await other.goto(`/posts/${id}/history`);
  await expect(other.getByRole('alert')).toBeVisible();
});
