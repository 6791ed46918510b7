import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { components } from '../api/schema';

export type Site = components['schemas']['SiteResponse'];

export const siteQuery = queryOptions({
  queryKey: ['site'],
  queryFn: ({ signal }) => answer(api.GET('/api/site', { signal })),
  staleTime: 300_000,
});

/** What the site is called; Tidings until the server has answered. */
export function useSiteName(): string {
  return useQuery(siteQuery).data?.name ?? 'Tidings';
}
