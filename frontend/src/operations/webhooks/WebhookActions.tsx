import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { answer, api } from '../../api/client';
import { Confirmation } from '../../shell/Confirmation';
import { notifyFailure, notifySuccess } from '../../shell/notify';
import { SecretField } from './SecretField';
import type { Webhook } from './types';

/** Another secret, a pause, and the end. */
export function WebhookActions({ webhook: { id, url, active } }: { webhook: Webhook }) {
  const navigate = useNavigate();
  const params = { path: { id } };
  const [secret, setSecret] = useState<string>();
  const [asksRotation, rotation] = useDisclosure();
  const [asksRemoval, removal] = useDisclosure();
  const rotate = useMutation({
    mutationFn: () => answer(api.POST('/ops/webhooks/{id}/secrets', { params })),
    onSuccess: (told) => {
      setSecret(told.secret);
    },
    onError: (error) => {
      notifyFailure('The secret is as it was', error);
    },
    onSettled: rotation.close,
  });
  const activate = useMutation({
    mutationFn: () =>
      answer(
        active
          ? api.DELETE('/ops/webhooks/{id}/activation', { params })
          : api.PUT('/ops/webhooks/{id}/activation', { params }),
      ),
    onError: (error) => {
      notifyFailure('The webhook is as it was', error);
    },
  });
  const remove = useMutation({
    mutationFn: () => answer(api.DELETE('/ops/webhooks/{id}', { params })),
    onSuccess: async () => {
      notifySuccess('The webhook is removed.');
      await navigate('/operations/webhooks');
    },
    onError: (error) => {
      notifyFailure('The webhook is not removed', error);
    },
    onSettled: removal.close,
  });
  return (
    <>
      {secret !== undefined && <SecretField secret={secret} />}
      <Group gap="xs">
        <Button
          variant="default"
          size="sm"
          loading={activate.isPending}
          onClick={() => {
            activate.mutate();
          }}
        >
          {active ? 'Disable' : 'Enable'}
        </Button>
        <Button variant="default" size="sm" onClick={rotation.open}>
          Make another secret
        </Button>
        <Button variant="subtle" color="red" size="sm" onClick={removal.open}>
          Remove
        </Button>
      </Group>
      <Confirmation
        title="Make another secret?"
        opened={asksRotation}
        onClose={rotation.close}
        onConfirm={() => {
          rotate.mutate();
        }}
        label="Make it"
        isPending={rotate.isPending}
      >
        <p>For a day the one until now signs beside it, so that the receiver can change over.</p>
      </Confirmation>
      <Confirmation
        title="Remove this webhook?"
        opened={asksRemoval}
        onClose={removal.close}
        onConfirm={() => {
          remove.mutate();
        }}
        label="Remove it"
        isDangerous
        isPending={remove.isPending}
      >
        <p>{url} is told nothing any more, and what waits for it is not sent.</p>
      </Confirmation>
    </>
  );
}
