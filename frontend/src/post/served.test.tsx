import { render, screen } from '@testing-library/react';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { expect, test } from 'vitest';
import { createQueryClient } from '../api/queryClient';
import { createRoutes } from '../routes';
import { Providers } from '../shell/Providers';
import { json, POST, serve } from '../test/server';
import { takeServedPost } from './served';

/** What the server wrote for a post, and the app in its place. */
function takeOver(post: typeof POST) {
  document.body.innerHTML = `<div id="root"><div id="served-text"><p>As it was <em>laid out</em>.</p></div></div>
    <script type="application/json" id="served-post">${JSON.stringify(post)}</script>`;
  const text = document.querySelector('em');
  const queryClient = createQueryClient();
  takeServedPost(queryClient, false);
  const router = createMemoryRouter(createRoutes(), { initialEntries: [`/posts/${post.slug}`] });
  render(
    <Providers queryClient={queryClient}>
      <RouterProvider router={router} />
    </Providers>,
  );
  return { text, queryClient };
}

test('a post that came with its page is neither asked for nor laid out again', async () => {
  const requests = serve({ [`POST /api/posts/${POST.id}/views`]: () => json({}) });

  const { text } = takeOver(POST);

  expect(await screen.findByRole('heading', { name: 'On engines' })).toBeVisible();
  expect(screen.getByRole('article')).toContainElement(text);
  expect(
    requests.filter(({ method }) => method === 'GET').map(({ url }) => new URL(url).pathname),
  ).not.toContain(`/api/posts/${POST.slug}`);
});

test('a newer version of it is laid out here', async () => {
  serve({
    [`GET /api/posts/${POST.slug}`]: () => json({ ...POST, content: 'As it is *now*.', version: 2 }),
    [`POST /api/posts/${POST.id}/views`]: () => json({}),
  });
  const { queryClient } = takeOver(POST);
  await screen.findByRole('heading', { name: 'On engines' });

  await queryClient.invalidateQueries();

  expect(await screen.findByText('now')).toBeVisible();
  expect(screen.queryByText('laid out')).toBeNull();
});
