import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { components } from '../api/schema';
import { authorQuery } from '../authors/queries';
import { notifyFailure } from '../shell/notify';

type User = components['schemas']['UserResponse'];
type Role = 'ADMIN' | 'OPERATOR';
type Change = { user: User } & (
  { verified: boolean } | { suspended: boolean } | { role: Role; granted: boolean }
);

/** Verifies users, suspends them and gives them roles, or takes that back. Shown at once, and taken back where it did not work. */
export function useUserChange(reference: string) {
  const queryClient = useQueryClient();
  const { queryKey } = authorQuery(reference);
  return useMutation({
    mutationFn: (change: Change) => answer(send(change)),
    onMutate: async (change) => {
      await queryClient.cancelQueries({ queryKey });
      const before = queryClient.getQueryData(queryKey);
      queryClient.setQueryData(queryKey, changed(change));
      return before;
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['users'] }),
    onError: (error, _change, before) => {
      queryClient.setQueryData(queryKey, before);
      notifyFailure('The user is as before', error);
    },
  });
}

function send(change: Change) {
  const { id } = change.user;
  if ('verified' in change) {
    const request = { params: { path: { id } } };
    return change.verified
      ? api.PUT('/api/users/{id}/verification', request)
      : api.DELETE('/api/users/{id}/verification', request);
  }
  if ('suspended' in change) {
    const request = { params: { path: { id } } };
    return change.suspended
      ? api.PUT('/api/users/{id}/suspension', request)
      : api.DELETE('/api/users/{id}/suspension', request);
  }
  const request = { params: { path: { id, role: change.role } } };
  return change.granted
    ? api.PUT('/api/users/{id}/roles/{role}', request)
    : api.DELETE('/api/users/{id}/roles/{role}', request);
}

function changed(change: Change): User {
  if ('verified' in change) {
    return { ...change.user, verified: change.verified };
  }
  if ('suspended' in change) {
    return { ...change.user, suspended: change.suspended };
  }
  const others = change.user.roles.filter((role) => role !== change.role);
  return { ...change.user, roles: change.granted ? [...others, change.role] : others };
}
