import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { operations } from '../api/schema';
import { keyOf } from './keys';
import type { Post } from './types';

export type PostFilter = Omit<NonNullable<operations['posts']['parameters']['query']>, 'cursor'>;

/** As it is now; only who asks for an earlier state gets an answer without views. */
export const postQuery = (id: string) =>
  queryOptions({
    queryKey: keyOf(id),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/posts/{id}', { params: { path: { id } }, signal })) as Promise<Post>,
  });

export const relatedQuery = (id: string) =>
  queryOptions({
    queryKey: ['posts', 'related', id],
    queryFn: ({ signal }) => answer(api.GET('/api/posts/{id}/related', { params: { path: { id } }, signal })),
    staleTime: 60_000,
  });

export const postsQuery = (filter: PostFilter) =>
  infiniteQueryOptions({
    queryKey: ['posts', 'list', filter],
    queryFn: ({ pageParam: cursor, signal }) =>
      answer(api.GET('/api/posts', { params: { query: { ...filter, cursor } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const featuredQuery = infiniteQueryOptions({
  queryKey: ['posts', 'featured'],
  queryFn: ({ pageParam: cursor, signal }) =>
    answer(api.GET('/api/posts/featured', { params: { query: { limit: 10, cursor } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

export const ownPostsQuery = (published: boolean | undefined) =>
  infiniteQueryOptions({
    queryKey: ['posts', 'own', published],
    queryFn: ({ pageParam: cursor, signal }) =>
      answer(api.GET('/api/me/posts', { params: { query: { published, cursor } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
