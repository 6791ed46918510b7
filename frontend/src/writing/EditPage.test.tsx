import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { changed, json, POST, problem, serve } from '../test/server';
import { logInAda, ME, visit } from '../test/visit';

const PATH = `/api/posts/${POST.id}`;

test('an edit that comes too late shows both changes, and saves what they make together', async () => {
  logInAda();
  let current = POST;
  const beforeAllIsHeardOf = [POST, POST];
  const requests = serve({
    'GET /api/me': () => json(ME),
    [`GET ${PATH}`]: () => json(beforeAllIsHeardOf.shift() ?? current),
    [`PUT ${PATH}`]: (request) =>
      request.headers.get('If-Match') === `"${current.version}"`
        ? changed(current.version + 1, 9)
        : problem(412, 'version-mismatch', 'It was changed in the meantime.'),
  });
  const { router, user } = visit(`/posts/${POST.id}/edit`);
  const content = await screen.findByLabelText(/Content/);
  await user.clear(content);
  await user.type(content, 'ONE\nTwo\nThree');
  current = { ...POST, content: 'One\nTwo\nTHREE', version: 2 };

  await user.click(screen.getByRole('button', { name: 'Save' }));

  await screen.findByRole('heading', { name: 'Somebody else changed it too' });
  expect(await screen.findByLabelText('Content')).toHaveValue('ONE\nTwo\nTHREE');
  await user.click(screen.getByRole('button', { name: 'Save the merged text' }));
  await expect.poll(() => router.state.location.pathname).toBe(`/posts/${POST.id}`);
  const saved = requests.filter((request) => request.method === 'PUT').at(-1);
  expect(saved?.headers.get('If-Match')).toBe('"2"');
  expect(await saved?.json()).toEqual({ title: 'On engines', content: 'ONE\nTwo\nTHREE' });
});

test('leaving with unsaved text is asked about first', async () => {
  logInAda();
  serve({ 'GET /api/me': () => json(ME), [`GET ${PATH}`]: () => json(POST) });
  const { router, user } = visit(`/posts/${POST.id}/edit`);
  await user.type(await screen.findByLabelText(/Title/), '!');

  await user.click(screen.getByRole('link', { name: 'Authors' }));

  await user.click(await screen.findByRole('button', { name: 'Leave' }));
  await expect.poll(() => router.state.location.pathname).toBe('/authors');
});
