import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { notifyFailure } from '../shell/notify';
import { postQuery } from './queries';

/** Publishes (true) or unpublishes a post. Its page shows so at once, and takes it back where it did not work. */
export function usePublication(id: string) {
  const queryClient = useQueryClient();
  const { queryKey } = postQuery(id);
  return useMutation({
    mutationFn: (published: boolean) => {
      const request = { params: { path: { id } } };
      return answer(
        published
          ? api.PUT('/api/posts/{id}/publication', request)
          : api.DELETE('/api/posts/{id}/publication', request),
      );
    },
    onMutate: async (published) => {
      await queryClient.cancelQueries({ queryKey });
      const before = queryClient.getQueryData(queryKey);
      queryClient.setQueryData(queryKey, (post) => post && { ...post, published });
      return before;
    },
    onError: (error, _published, before) => {
      queryClient.setQueryData(queryKey, before);
      notifyFailure('The post is as it was', error);
    },
  });
}
