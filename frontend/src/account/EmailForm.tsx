import { PasswordInput, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { answer, api } from '../api/client';
import { emailError } from '../session/input';
import type { Me } from '../session/me';
import { AccountForm } from './AccountForm';
import { EmailStatus } from './EmailStatus';
import { useAccountChange } from './useAccountChange';

export function EmailForm({ me }: { me: Me }) {
  const form = useForm({
    initialValues: { email: me.email ?? '', currentPassword: '' },
    validate: { email: emailError, currentPassword: isNotEmpty('Your password is needed.') },
  });
  const { submit, ...state } = useAccountChange(
    form,
    async (body) => {
      await answer(api.PUT('/api/users/{id}/email', { params: { path: { id: me.id } }, body }));
      form.setFieldValue('currentPassword', '');
    },
    'You have another address.',
  );
  return (
    <AccountForm
      title="E-mail"
      submitLabel="Change the address"
      {...state}
      onSubmit={form.onSubmit((values) => {
        submit(values);
      })}
    >
      <EmailStatus me={me} />
      <TextInput
        label="E-mail"
        description="Only you see it. You can log in with it."
        type="email"
        autoComplete="email"
        w="100%"
        {...form.getInputProps('email')}
      />
      <PasswordInput
        label="Password"
        description="Yours, so that nobody else takes the address away from you."
        autoComplete="current-password"
        w="100%"
        {...form.getInputProps('currentPassword')}
      />
    </AccountForm>
  );
}
