import { infiniteQueryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client';

/** What those publish whom one follows, the newest first. */
export const feedQuery = infiniteQueryOptions({
  queryKey: ['posts', 'feed'],
  queryFn: ({ pageParam: cursor, signal }) =>
    answer(api.GET('/api/me/feed', { params: { query: { cursor } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});
