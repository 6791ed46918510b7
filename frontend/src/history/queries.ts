import { infiniteQueryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { components } from '../api/schema';

export type PostChange = components['schemas']['PostChangeResponse'];

/** Every change of a post, the first one first. */
export const historyQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['posts', 'history', id],
    queryFn: ({ pageParam: cursor, signal }) =>
      answer(
        api.GET('/api/posts/{id}/history', {
          params: { path: { id }, query: { limit: 50, cursor } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
