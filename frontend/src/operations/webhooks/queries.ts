import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';

/** How often what changes by itself is asked for, in milliseconds. */
const REFRESH = 3_000;

export const webhooksQuery = queryOptions({
  queryKey: ['operations', 'webhooks'],
  queryFn: ({ signal }) => answer(api.GET('/ops/webhooks', { signal })),
  refetchInterval: REFRESH,
});

export const webhookQuery = (id: string) =>
  queryOptions({
    queryKey: ['operations', 'webhooks', id],
    queryFn: ({ signal }) => answer(api.GET('/ops/webhooks/{id}', { params: { path: { id } }, signal })),
    refetchInterval: REFRESH,
  });

/** What was sent and is to be, the newest event first; all states without one. */
export const deliveriesQuery = (id: string, state: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['operations', 'webhooks', id, 'deliveries', state ?? 'all'],
    queryFn: ({ pageParam: cursor, signal }) =>
      answer(
        api.GET('/ops/webhooks/{id}/deliveries', {
          params: { path: { id }, query: { cursor, state } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: REFRESH,
  });
