import { useMutation, useQueryClient, type Query } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { components } from '../api/schema';
import { notifyFailure } from '../shell/notify';

type User = components['schemas']['UserResponse'];

/** Follows a user (true), or no longer. It is shown at once, and taken back where it did not work. */
export function useFollow(id: string) {
  const queryClient = useQueryClient();
  const user = {
    queryKey: ['authors', 'one'],
    predicate: (query: Query) => (query.state.data as User | undefined)?.id === id,
  };
  return useMutation({
    mutationFn: (following: boolean) => {
      const request = { params: { path: { id } } };
      return answer(
        following
          ? api.PUT('/api/users/{id}/follow', request)
          : api.DELETE('/api/users/{id}/follow', request),
      );
    },
    onMutate: async (following) => {
      await queryClient.cancelQueries(user);
      const before = queryClient.getQueriesData<User>(user);
      queryClient.setQueriesData<User>(
        user,
        (known) =>
          known && {
            ...known,
            following,
            followers: Math.max(0, known.followers + (following ? 1 : -1)),
          },
      );
      return before;
    },
    onError: (error, _following, before) => {
      before?.forEach(([key, known]) => {
        queryClient.setQueryData(key, known);
      });
      notifyFailure('You follow whom you followed before', error);
    },
  });
}
