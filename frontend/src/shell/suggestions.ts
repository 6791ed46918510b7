import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { components } from '../api/schema';
import { addressOf } from '../post/address';
import { postsWithTag } from '../tags/address';

export type Suggestion = components['schemas']['Suggestion'];

/** With less, anything might be meant. */
const SHORTEST = 2;

/** What may be meant by what has been typed so far; while more of it is typed, what there was. */
export function useSuggestions(typed: string): readonly Suggestion[] {
  const q = typed.trim();
  const isEnough = q.length >= SHORTEST;
  const { data } = useQuery({
    queryKey: ['suggestions', q],
    queryFn: ({ signal }) => answer(api.GET('/api/suggestions', { params: { query: { q } }, signal })),
    enabled: isEnough,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    // They are a help: where there are none, one searches.
    retry: false,
  });
  return isEnough ? (data?.items ?? []) : [];
}

export function addressOfSuggestion({ kind, text, slug }: Suggestion): string {
  switch (kind) {
    case 'post':
      return addressOf({ slug: slug ?? '' });
    case 'tag':
      return postsWithTag(text);
    case 'author':
      return `/authors/${encodeURIComponent(text)}`;
  }
}
