import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { notifyFailure } from '../shell/notify';
import { showChange } from './cache';

/**
 * Publishes a post (true), or makes it a draft that nothing publishes by itself. Its page shows so at once, and takes it
 * back where it did not work.
 */
export function usePublication(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (published: boolean) => {
      const request = { params: { path: { id } } };
      return answer(
        published
          ? api.PUT('/api/posts/{id}/publication', request)
          : api.DELETE('/api/posts/{id}/publication', request),
      );
    },
    onMutate: (published) => showChange(queryClient, id, () => ({ published, scheduledAt: null })),
    onError: (error, _published, takeBack) => {
      takeBack?.();
      notifyFailure('The post is as it was', error);
    },
  });
}
