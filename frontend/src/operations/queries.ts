import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { EventPage } from './types';

/** How often what changes by itself is asked for, in milliseconds. */
const REFRESH = 2_000;

export const projectionsQuery = queryOptions({
  queryKey: ['operations', 'projections'],
  queryFn: ({ signal }) => answer(api.GET('/ops/projections', { signal })),
  refetchInterval: REFRESH,
});

/** A projection's latest rebuilds. Asked for again and again, since other operators and new versions start some too. */
export const rebuildsQuery = (projection: string) =>
  queryOptions({
    queryKey: ['operations', 'rebuilds', projection],
    queryFn: ({ signal }) => answer(api.GET('/ops/rebuilds', { params: { query: { projection } }, signal })),
    refetchInterval: REFRESH,
  });

export const deadLettersQuery = (name: string) =>
  infiniteQueryOptions({
    queryKey: ['operations', 'dead-letters', name],
    queryFn: ({ pageParam: cursor, signal }) =>
      answer(
        api.GET('/ops/projections/{name}/dead-letters', {
          params: { path: { name }, query: { cursor } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export interface EventFilter {
  from: number;
  name?: string;
  stream?: string;
}

export const eventsQuery = (filter: EventFilter) =>
  infiniteQueryOptions({
    queryKey: ['operations', 'events', filter],
    queryFn: ({ pageParam: from, signal }) =>
      answer(
        api.GET('/ops/events', {
          params: { query: { ...filter, from, limit: 50 } },
          headers: { Accept: 'application/json' },
          signal,
        }),
      ) as Promise<EventPage>,
    initialPageParam: filter.from,
    getNextPageParam: (page) => page.nextFrom ?? undefined,
  });
