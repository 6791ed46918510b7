import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { readBefore, type EventWindow } from './newestEvents';
import type { EventPage } from './types';

/** Events on a page, the most that the server gives at once, and how many are looked through for those that are asked for. */
const PAGE = 50;
const MOST = 100;
const FILTERED = 5_000;

/** How often what changes by itself is asked for, in milliseconds. */
const REFRESH = 2_000;

export const projectionsQuery = queryOptions({
  queryKey: ['operations', 'projections'],
  queryFn: ({ signal }) => answer(api.GET('/ops/projections', { signal })),
  refetchInterval: REFRESH,
});

/** Nodes, database and the last hour; the server looks anew every 15 s. */
export const overviewQuery = queryOptions({
  queryKey: ['operations', 'overview'],
  queryFn: ({ signal }) => answer(api.GET('/ops/overview', { signal })),
  refetchInterval: 15_000,
});

export const auditQuery = infiniteQueryOptions({
  queryKey: ['operations', 'audit'],
  queryFn: ({ pageParam: cursor, signal }) =>
    answer(api.GET('/ops/audit', { params: { query: { cursor, limit: 50 } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
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
  name?: string;
  stream?: string;
}

/** Events from a position on, the oldest first. */
export const eventsQuery = (first: number, filter: EventFilter) =>
  infiniteQueryOptions({
    queryKey: ['operations', 'events', 'from', first, filter],
    queryFn: ({ pageParam: from, signal }) => readEvents(filter, from, PAGE, signal),
    initialPageParam: first,
    getNextPageParam: (page) => page.nextFrom ?? undefined,
  });

/** Events before the end of the log, the newest first. */
export const newestEventsQuery = (filter: EventFilter) =>
  infiniteQueryOptions({
    queryKey: ['operations', 'events', 'newest', filter],
    queryFn: async ({ pageParam, signal }) => {
      const { end, width } = pageParam ?? (await newestWindow(filter, signal));
      return readBefore(end, width, (from) => readEvents(filter, from, MOST, signal));
    },
    initialPageParam: undefined as EventWindow | undefined,
    getNextPageParam: (page) => page.next,
  });

async function newestWindow(filter: EventFilter, signal: AbortSignal): Promise<EventWindow> {
  const { items } = await answer(api.GET('/ops/projections', { signal }));
  const head = Math.max(0, ...items.map((projection) => projection.head));
  return { end: head + 1, width: Object.keys(filter).length === 0 ? PAGE : FILTERED };
}

function readEvents(
  filter: EventFilter,
  from: number,
  limit: number,
  signal: AbortSignal,
): Promise<EventPage> {
  return answer(
    api.GET('/ops/events', {
      params: { query: { ...filter, from, limit } },
      headers: { Accept: 'application/json' },
      signal,
    }),
  ) as Promise<EventPage>;
}
