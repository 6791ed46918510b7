import { infiniteQueryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client';

/** Users by name whose name or address contains a text; all of them where that is empty. */
export const usersQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['users', 'managed', q],
    queryFn: ({ pageParam: cursor, signal }) =>
      answer(api.GET('/api/users', { params: { query: { q, limit: 50, cursor } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** Invitations that were not used yet. */
export const invitationsQuery = infiniteQueryOptions({
  queryKey: ['invitations'],
  queryFn: ({ pageParam: cursor, signal }) =>
    answer(api.GET('/api/invitations', { params: { query: { limit: 50, cursor } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});
