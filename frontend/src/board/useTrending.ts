import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { answer, api } from '../api/client';
import type { components } from '../api/schema';
import type { By, Window } from './choice';
import { useServerEvents } from './useServerEvents';

export const POLLING_SECONDS = 15;

const LIMIT = 10;

type Board = components['schemas']['PagePostSummary'];

const trendingQuery = (window: Window, by: By) =>
  queryOptions({
    queryKey: ['posts', 'trending', window, by],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/posts/trending', { params: { query: { window, by, limit: LIMIT } }, signal })),
  });

/** The board: asked for once, then sent by the server as it changes, and polled while the server cannot send. */
export function useTrending(window: Window, by: By) {
  const queryClient = useQueryClient();
  const options = trendingQuery(window, by);
  const show = useCallback(
    (data: string) => {
      queryClient.setQueryData(trendingQuery(window, by).queryKey, JSON.parse(data) as Board);
    },
    [queryClient, window, by],
  );
  const isLive = useServerEvents(
    `/api/posts/trending/stream?window=${window}&by=${by}&limit=${LIMIT}`,
    'trending',
    show,
  );
  const query = useQuery({ ...options, refetchInterval: isLive ? false : POLLING_SECONDS * 1_000 });
  return { query, isLive };
}
