import { queryOptions, skipToken, useQuery, type QueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { components } from '../api/schema';
import { useUserId } from './session';

export type Me = components['schemas']['MeResponse'];

const meQuery = (userId: string | undefined) =>
  queryOptions({
    queryKey: ['me', userId],
    queryFn: userId ? ({ signal }) => answer(api.GET('/api/me', { signal })) : skipToken,
    staleTime: 60_000,
  });

/** Asks for whoever is logged in; done too where the server does not answer. */
export async function preloadMe(queryClient: QueryClient, userId: string): Promise<void> {
  await queryClient.query(meQuery(userId)).catch(() => undefined);
}

/** Whoever is logged in; undefined for nobody and until the server has answered. */
export function useMe(): Me | undefined {
  return useMeQuery().data;
}

/** The same for pages that cannot do without it: they must tell waiting from failing. */
export function useMeQuery() {
  return useQuery(meQuery(useUserId()));
}

export function isAdmin(me: Me | undefined): boolean {
  return me?.roles.includes('ADMIN') ?? false;
}

export function isOperator(me: Me | undefined): boolean {
  return isAdmin(me) || (me?.roles.includes('OPERATOR') ?? false);
}
