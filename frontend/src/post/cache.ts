import type { Query, QueryClient } from '@tanstack/react-query';
import type { Post } from './types';

/** A post may be remembered by its id and by each slug that it was asked for by. */
const of = (id: string) => ({
  queryKey: ['posts', 'one'],
  predicate: (query: Query) => (query.state.data as Post | undefined)?.id === id,
});

/**
 * Shows a change of a post at once, wherever the post is.
 *
 * @returns takes it back
 */
export async function showChange(
  queryClient: QueryClient,
  id: string,
  change: (post: Post) => Partial<Post>,
): Promise<() => void> {
  await queryClient.cancelQueries(of(id));
  const before = queryClient.getQueriesData<Post>(of(id));
  changePost(queryClient, id, change);
  return () => {
    before.forEach(([key, post]) => {
      queryClient.setQueryData(key, post);
    });
  };
}

/** What is known of a post is told to all that remember it. */
export function changePost(
  queryClient: QueryClient,
  id: string,
  change: (post: Post) => Partial<Post>,
): void {
  queryClient.setQueriesData<Post>(of(id), (post) => post && { ...post, ...change(post) });
}

export function forgetPost(queryClient: QueryClient, id: string): void {
  queryClient.removeQueries(of(id));
}
