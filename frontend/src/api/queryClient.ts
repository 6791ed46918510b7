import { MutationCache, QueryClient } from '@tanstack/react-query';
import { isUncertain, Problem } from './problem';

const RETRIES = 3;

/** Queries that know how to try again, and that are asked again after every change. */
export function createQueryClient(): QueryClient {
  const queryClient: QueryClient = new QueryClient({
    defaultOptions: {
      // Without a connection requests fail at once and say so. A change that waited for one would happen later, in
      // silence, when nobody expects it any more.
      queries: {
        staleTime: 10_000,
        retry: isWorthRetrying,
        retryDelay: delay,
        networkMode: 'always',
        refetchOnReconnect: true,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
    mutationCache: new MutationCache({
      // Reads wait for the change's position, so what comes back includes it.
      onSuccess: () => queryClient.invalidateQueries(),
      onError: (error) => {
        if (isUncertain(error)) {
          void queryClient.invalidateQueries();
        }
      },
    }),
  });
  return queryClient;
}

/** What the client got wrong stays wrong; the server's own trouble and rate limits may pass. */
function isWorthRetrying(failures: number, error: unknown): boolean {
  const passing = !(error instanceof Problem) || error.status >= 500 || error.status === 429;
  return passing && navigator.onLine && failures < RETRIES;
}

function delay(failures: number, error: unknown): number {
  const asked = error instanceof Problem ? error.retryAfter : undefined;
  return asked === undefined ? Math.min(500 * 2 ** failures, 5_000) : Math.min(asked * 1_000, 5_000);
}
