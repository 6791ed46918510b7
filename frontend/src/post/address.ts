import type { PostSummary } from './types';

/** Where a post is read. */
export function addressOf({ slug }: Pick<PostSummary, 'slug'>): string {
  return `/posts/${encodeURIComponent(slug)}`;
}
