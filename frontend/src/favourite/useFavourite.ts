import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { showChange } from '../post/cache';
import { notifyFailure } from '../shell/notify';

/** Makes a post a favourite (true), or no longer one. It is shown at once, and taken back where it did not work. */
export function useFavourite(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (favourited: boolean) => {
      const request = { params: { path: { id } } };
      return answer(
        favourited
          ? api.PUT('/api/posts/{id}/favourite', request)
          : api.DELETE('/api/posts/{id}/favourite', request),
      );
    },
    onMutate: (favourited) =>
      showChange(queryClient, id, (post) => ({
        favourited,
        favourites: Math.max(0, post.favourites + (favourited ? 1 : -1)),
      })),
    onError: (error, _favourited, takeBack) => {
      takeBack?.();
      notifyFailure('Your favourites are as they were', error);
    },
  });
}
