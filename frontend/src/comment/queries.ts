import { infiniteQueryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { components } from '../api/schema';

export type Comment = components['schemas']['CommentResponse'];

/** What is said about a post, the oldest first. */
export const commentsQuery = (postId: string) =>
  infiniteQueryOptions({
    queryKey: ['comments', postId],
    queryFn: ({ pageParam: cursor, signal }) =>
      answer(
        api.GET('/api/posts/{id}/comments', {
          params: { path: { id: postId }, query: { cursor } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
