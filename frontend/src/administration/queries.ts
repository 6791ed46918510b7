import { infiniteQueryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client';

/** All users, by name. */
export const usersQuery = infiniteQueryOptions({
  queryKey: ['users', 'by-name'],
  queryFn: ({ pageParam: cursor, signal }) =>
    answer(
      api.GET('/api/users/post-counts', {
        params: { query: { sort: 'username', limit: 50, cursor } },
        signal,
      }),
    ),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});
