import { PasswordInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { answer, api } from '../api/client';
import { passwordError } from '../session/input';
import { logIn } from '../session/logIn';
import type { Me } from '../session/me';
import { AccountForm } from './AccountForm';
import { useAccountChange } from './useAccountChange';

export function PasswordForm({ me }: { me: Me }) {
  const form = useForm({
    initialValues: { currentPassword: '', newPassword: '' },
    validate: { currentPassword: isNotEmpty('Your current password is needed.'), newPassword: passwordError },
  });
  const { submit, ...state } = useAccountChange(
    form,
    async (body) => {
      await answer(api.PUT('/api/users/{id}/password', { params: { path: { id: me.id } }, body }));
      // A new password ends all sessions, this one too: begin another.
      await logIn(me.username ?? '', body.newPassword);
      form.reset();
    },
    'You have another password. All other sessions have ended.',
  );
  return (
    <AccountForm
      title="Password"
      submitLabel="Change the password"
      {...state}
      onSubmit={form.onSubmit((values) => {
        submit(values);
      })}
    >
      <PasswordInput
        label="Current password"
        autoComplete="current-password"
        w="100%"
        {...form.getInputProps('currentPassword')}
      />
      <PasswordInput
        label="New password"
        description="8 to 128 characters. Logs you out everywhere else."
        autoComplete="new-password"
        w="100%"
        {...form.getInputProps('newPassword')}
      />
    </AccountForm>
  );
}
