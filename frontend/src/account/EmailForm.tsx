import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { answer, api } from '../api/client';
import { emailError } from '../session/input';
import type { Me } from '../session/me';
import { AccountForm } from './AccountForm';
import { useAccountChange } from './useAccountChange';

export function EmailForm({ me }: { me: Me }) {
  const form = useForm({ initialValues: { email: me.email ?? '' }, validate: { email: emailError } });
  const { submit, ...state } = useAccountChange(
    form,
    (body) => answer(api.PUT('/api/users/{id}/email', { params: { path: { id: me.id } }, body })),
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
      <TextInput
        label="E-mail"
        description="Only you see it. You can log in with it."
        type="email"
        autoComplete="email"
        w="100%"
        {...form.getInputProps('email')}
      />
    </AccountForm>
  );
}
