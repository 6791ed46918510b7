import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { notifyFailure, notifySuccess } from '../shell/notify';
import { usersQuery } from './queries';

/** Sends a user the link to set a new password with; there is no button where there is no address to send it to. */
export function PasswordResetButton({ id, username }: { id: string; username: string }) {
  const users = useInfiniteQuery(usersQuery(username));
  const email = users.data?.pages.flatMap((page) => page.items).find((user) => user.id === id)?.email;
  const sending = useMutation({
    mutationFn: (address: string) => answer(api.POST('/api/password-resets', { body: { email: address } })),
    onSuccess: (_answer, address) => {
      notifySuccess(`A link to set a new password is on its way to ${address}.`);
    },
    onError: (error) => {
      notifyFailure('No link was sent', error);
    },
  });
  return (
    email && (
      <Button
        variant="default"
        loading={sending.isPending}
        onClick={() => {
          sending.mutate(email);
        }}
      >
        Send a password reset
      </Button>
    )
  );
}
