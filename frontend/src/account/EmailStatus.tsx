import { Alert, Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { Me } from '../session/me';
import { notifyFailure, notifySuccess } from '../shell/notify';

/** Whether mail is known to reach the user; and how it can be shown. */
export function EmailStatus({ me }: { me: Me }) {
  const asking = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/users/{id}/email/verification', { params: { path: { id: me.id } } })),
    onSuccess: () => {
      notifySuccess('A mail with a link is on its way.');
    },
    onError: (error) => {
      notifyFailure('No mail is sent', error);
    },
  });
  if (!me.email) {
    return null;
  }
  if (me.emailProved) {
    return <p>Mail reaches you at {me.email}.</p>;
  }
  return (
    <Alert color="yellow" title="Your address is not proved" w="100%">
      <Stack align="start">
        <p>
          Only once it is can you be sure to get a new password when you forget yours. Follow the link in the
          mail.
        </p>
        <Button
          variant="default"
          size="xs"
          loading={asking.isPending}
          onClick={() => {
            asking.mutate();
          }}
        >
          Send the mail again
        </Button>
      </Stack>
    </Alert>
  );
}
