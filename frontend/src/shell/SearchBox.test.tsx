import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { page, serve } from '../test/server';
import { visit } from '../test/visit';

const SUGGESTIONS = [
  { kind: 'post', text: 'The lighthouse keeper', slug: 'keeper' },
  { kind: 'tag', text: 'lighting' },
  { kind: 'author', text: 'lightfoot' },
];

async function typeLight() {
  const requests = serve({ 'GET /api/suggestions': () => page(...SUGGESTIONS) });
  const { router, user } = visit('/tags');
  const box = await screen.findByRole('combobox', { name: 'Search posts' });
  await user.type(box, 'light');
  await screen.findByRole('listbox', { name: 'Suggestions' });
  const asked = () =>
    requests.map(({ url }) => new URL(url)).filter(({ pathname }) => pathname === '/api/suggestions');
  const where = () => router.state.location.pathname + router.state.location.search;
  return { user, box, asked, where };
}

test('what may be meant is suggested once one pauses, and chosen with the keyboard', async () => {
  const { user, box, asked, where } = await typeLight();

  expect(asked().map(({ search }) => search)).toEqual(['?q=light']);
  expect(box).toHaveAttribute('aria-expanded', 'true');
  await user.keyboard('{ArrowDown}{ArrowDown}');
  const tag = screen.getByRole('option', { selected: true });
  expect(tag).toHaveTextContent('lighting');
  expect(box).toHaveAttribute('aria-activedescendant', tag.id);
  await user.keyboard('{Enter}');

  await waitFor(() => {
    expect(where()).toBe('/search?tag=lighting');
  });
  expect(box).toHaveValue('');
  expect(screen.queryByRole('listbox')).toBeNull();
});

test('past the last suggestion one is back at what was typed', async () => {
  const { user, box, where } = await typeLight();

  await user.keyboard('{ArrowUp}{ArrowDown}');
  expect(screen.queryByRole('option', { selected: true })).toBeNull();
  expect(box).not.toHaveAttribute('aria-activedescendant');
  await user.keyboard('{Enter}');

  await waitFor(() => {
    expect(where()).toBe('/search?q=light');
  });
});

test('Escape puts the suggestions away and keeps what was typed', async () => {
  const { user, box } = await typeLight();

  await user.keyboard('{Escape}');

  expect(screen.queryByRole('listbox')).toBeNull();
  expect(box).toHaveValue('light');
  expect(box).toHaveAttribute('aria-expanded', 'false');
});

test('a suggestion is clicked on', async () => {
  const { user, where } = await typeLight();

  await user.click(screen.getByRole('option', { name: /lighthouse keeper/ }));

  await waitFor(() => {
    expect(where()).toBe('/posts/keeper');
  });
});
