import type { UseQueryResult } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createMemoryRouter, useParams } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { expect, test } from 'vitest';
import { createQueryClient } from '../api/queryClient';
import { Providers } from '../shell/Providers';
import { POST } from '../test/server';
import type { Post } from './types';
import { useOwnAddress } from './useOwnAddress';

test('whoever has just gone on is not called back, although the page before is still shown', async () => {
  let arrive: () => void = () => undefined;
  function Reading() {
    const { id = '' } = useParams();
    const [data, setData] = useState<Post>();
    arrive = () => {
      setData(POST);
    };
    const isFirst = id === POST.id;
    useOwnAddress(id, {
      data: isFirst ? data : undefined,
      isFetching: false,
      isStale: false,
    } as UseQueryResult<Post>);
    return <p>{id}</p>;
  }
  const router = createMemoryRouter([{ path: '/posts/:id', Component: Reading }], {
    initialEntries: [`/posts/${POST.id}`],
  });
  render(
    <Providers queryClient={createQueryClient()}>
      <RouterProvider router={router} />
    </Providers>,
  );
  await screen.findByText(POST.id);
  router.subscribe(({ location }) => {
    if (location.pathname === '/posts/next') {
      flushSync(arrive);
    }
  });

  await router.navigate('/posts/next');

  expect(await screen.findByText('next')).toBeVisible();
  expect(router.state.location.pathname).toBe('/posts/next');
});
