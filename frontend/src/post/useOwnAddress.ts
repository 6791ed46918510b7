import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useContext, useEffect } from 'react';
import { UNSAFE_DataRouterContext, useLocation, useNavigate } from 'react-router';
import { postQuery } from './queries';
import type { Post } from './types';

/** What a navigation that nobody asked for says about itself: it leaves the focus where it is. */
export const IN_PLACE = { isInPlace: true };

/**
 * Lets the address bar show a post's own address, where it was opened by its id or by a slug that it had before. Whoever
 * is on the way to another page meanwhile is not called back: the router itself is asked, at that moment.
 */
export function useOwnAddress(reference: string, post: UseQueryResult<Post>): void {
  const router = useContext(UNSAFE_DataRouterContext)?.router;
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { key, search, hash } = useLocation();
  const { data, dataUpdatedAt } = post;
  const isKnown = data !== undefined && !post.isFetching && !post.isStale;
  const slug = isKnown && data.slug !== reference ? data.slug : undefined;
  useEffect(() => {
    // The router arrives first; the page before is shown until the next one is drawn.
    const isHere = router?.state.navigation.state === 'idle' && router.state.location.key === key;
    if (slug === undefined || !isHere) {
      return;
    }
    queryClient.setQueryData(postQuery(slug).queryKey, data, { updatedAt: dataUpdatedAt });
    void navigate(
      { pathname: `/posts/${encodeURIComponent(slug)}`, search, hash },
      { replace: true, preventScrollReset: true, state: IN_PLACE },
    );
  }, [slug, router, queryClient, data, dataUpdatedAt, navigate, key, search, hash]);
}
