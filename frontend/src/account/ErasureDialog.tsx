import { Alert, Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../api/client';
import { messageOf } from '../api/problem';
import { Dialog } from '../shell/Dialog';

interface Props {
  user: { id: string; username?: string | null };
  /** Whether it is oneself: then the password is asked for. */
  self?: boolean;
  opened: boolean;
  onClose: () => void;
  onErased: () => void;
}

/** Erases a user once the name has been typed. */
export function ErasureDialog({ user, self = false, opened, onClose, onErased }: Props) {
  const [typed, setTyped] = useState('');
  const [password, setPassword] = useState('');
  const name = user.username ?? '';
  const erasure = useMutation({
    mutationFn: () =>
      answer(
        api.DELETE('/api/users/{user}', {
          params: { path: { user: user.id } },
          ...(self && { body: { currentPassword: password } }),
        }),
      ),
    onSuccess: onErased,
  });
  return (
    <Dialog opened={opened} onClose={onClose} title={`Erase ${name} for good?`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          erasure.mutate();
        }}
      >
        <Stack>
          {erasure.error && (
            <Alert color="red" role="alert" title="Nothing is erased">
              {messageOf(erasure.error)}
            </Alert>
          )}
          <TextInput
            label={`Type ${name} to confirm`}
            autoComplete="off"
            autoCapitalize="none"
            data-autofocus
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
            }}
          />
          {self && (
            <PasswordInput
              label="Password"
              autoComplete="current-password"
              value={password}
              onChange={(event) => {
                setPassword(event.currentTarget.value);
              }}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button
              type="submit"
              color="red"
              disabled={typed !== name || (self && password === '')}
              loading={erasure.isPending}
            >
              Erase
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
