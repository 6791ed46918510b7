import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client';

export const topPostsQuery = infiniteQueryOptions({
  queryKey: ['authors', 'top-posts'],
  queryFn: ({ pageParam: cursor, signal }) =>
    answer(api.GET('/api/users/top-posts', { params: { query: { per: 3, cursor } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

/** @param user a name or an id */
export const authorQuery = (user: string) =>
  queryOptions({
    queryKey: ['authors', 'one', user],
    queryFn: ({ signal }) => answer(api.GET('/api/users/{user}', { params: { path: { user } }, signal })),
  });
