import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { answer, api } from '../api/client';
import { usernameError } from '../session/input';
import type { Me } from '../session/me';
import { AccountForm } from './AccountForm';
import { useAccountChange } from './useAccountChange';

export function UsernameForm({ me }: { me: Me }) {
  const form = useForm({
    initialValues: { username: me.username ?? '' },
    validate: { username: usernameError },
  });
  const { submit, ...state } = useAccountChange(
    form,
    (body) => answer(api.PUT('/api/users/{id}/username', { params: { path: { id: me.id } }, body })),
    'You have another username.',
  );
  return (
    <AccountForm
      title="Username"
      submitLabel="Change the username"
      {...state}
      onSubmit={form.onSubmit((values) => {
        submit(values);
      })}
    >
      <TextInput
        label="Username"
        description="Everybody sees it, on your posts too."
        autoComplete="username"
        autoCapitalize="none"
        w="100%"
        {...form.getInputProps('username')}
      />
    </AccountForm>
  );
}
