import { infiniteQueryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client';

/** Tags of published posts, those with the most posts first. */
export const tagsQuery = infiniteQueryOptions({
  queryKey: ['tags'],
  queryFn: ({ pageParam: cursor, signal }) =>
    answer(api.GET('/api/tags', { params: { query: { limit: 100, cursor } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});
