import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { messageOf } from '../api/problem';
import { ErrorAlert } from '../shell/ErrorAlert';
import { logIn } from './logIn';

interface Props {
  /** What to do in the session that begins. */
  onLoggedIn?: () => unknown;
  /** Below the fields. */
  children?: ReactNode;
}

export function LogInForm({ onLoggedIn, children }: Props) {
  const form = useForm({
    initialValues: { name: '', password: '' },
    validate: { name: isNotEmpty('Say who you are.'), password: isNotEmpty('Your password is needed.') },
  });
  const loggingIn = useMutation({
    mutationFn: async ({ name, password }: typeof form.values) => {
      await logIn(name.trim(), password);
      await onLoggedIn?.();
    },
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(
        (values) => {
          loggingIn.mutate(values);
        },
        (errors) => form.getInputNode(Object.keys(errors)[0] ?? '')?.focus(),
      )}
    >
      <Stack>
        {loggingIn.error && (
          <ErrorAlert title="You are not logged in" occasion={loggingIn.failureReason}>
            {messageOf(loggingIn.error)}
          </ErrorAlert>
        )}
        <TextInput
          label="Username or e-mail"
          autoComplete="username"
          autoCapitalize="none"
          required
          data-autofocus
          {...form.getInputProps('name')}
        />
        <PasswordInput
          label="Password"
          autoComplete="current-password"
          required
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={loggingIn.isPending}>
          Log in
        </Button>
        {children}
      </Stack>
    </form>
  );
}
