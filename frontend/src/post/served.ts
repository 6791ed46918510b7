import type { QueryClient } from '@tanstack/react-query';
import { keyOf } from './keys';
import { relatedQuery } from './queries';
import type { Post, RelatedPosts } from './types';

/** The post that the page came with, and its text as the server laid it out. */
interface Served {
  post: Pick<Post, 'id' | 'version'>;
  nodes: readonly Node[];
}

let served: Served | undefined;

/**
 * Takes over the post that stands in the page, if one does, before the app takes its place: what was read already is
 * neither asked for nor laid out again.
 *
 * @param isReader whether it is somebody's of whom the server, when it wrote the page, knew nothing: the post is then
 *   asked for nevertheless, after it is shown
 */
export function takeServedPost(queryClient: QueryClient, isReader: boolean): void {
  const data = document.getElementById('served-post')?.textContent;
  const text = document.getElementById('served-text');
  if (data && text) {
    const post = JSON.parse(data) as Post;
    served = { post, nodes: [...text.childNodes] };
    queryClient.setQueryData(keyOf(post.slug), post, isReader ? { updatedAt: 0 } : undefined);
    const related = document.getElementById('served-related')?.textContent;
    if (related) {
      queryClient.setQueryData(relatedQuery(post.id).queryKey, JSON.parse(related) as RelatedPosts);
    }
  }
}

/** The text as the server laid it out; nothing where it is another one by now. */
export function servedText({ id, version }: Pick<Post, 'id' | 'version'>): readonly Node[] | undefined {
  return served?.post.id === id && served.post.version === version ? served.nodes : undefined;
}
