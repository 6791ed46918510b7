import { Anchor, Button, Paper, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { answer, api } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { useSubmission } from '../api/useSubmission';
import { ErrorAlert } from '../shell/ErrorAlert';
import { Page } from '../shell/Page';
import { emailError, passwordError, usernameError } from './input';
import { logIn } from './logIn';
import { nextPath } from './next';

export function RegisterPage() {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const invitation = search.get('invitation');
  const key = useIdempotencyKey();
  const form = useForm({
    initialValues: { username: '', email: '', password: '' },
    validate: { username: usernameError, email: emailError, password: passwordError },
  });
  const { submission: registering, failure } = useSubmission(form, async (body: typeof form.values) => {
    const invited = { ...body, invitation };
    await answer(api.POST('/api/users', { body: invited, headers: key(invited) }));
    await logIn(body.username, body.password);
    await navigate(nextPath(search), { replace: true });
  });
  return (
    <Page title="Register" card>
      <Paper withBorder p="xl" bg="var(--sheet)">
        <form
          noValidate
          onSubmit={form.onSubmit(
            (values) => {
              registering.mutate(values);
            },
            (errors) => form.getInputNode(Object.keys(errors)[0] ?? '')?.focus(),
          )}
        >
          <Stack>
            {failure && (
              <ErrorAlert title="You are not registered" occasion={registering.failureReason}>
                {failure}
              </ErrorAlert>
            )}
            <TextInput
              label="Username"
              description="3 to 64 letters, digits, dots, hyphens or underscores. Everybody sees it."
              autoComplete="username"
              autoCapitalize="none"
              required
              {...form.getInputProps('username')}
            />
            <TextInput
              label="E-mail"
              description="Only you see it."
              type="email"
              autoComplete="email"
              required
              {...form.getInputProps('email')}
            />
            <PasswordInput
              label="Password"
              description="8 to 128 characters."
              autoComplete="new-password"
              required
              {...form.getInputProps('password')}
            />
            <Button type="submit" loading={registering.isPending}>
              Register
            </Button>
            <p>
              Registered already?{' '}
              <Anchor
                component={Link}
                to={{ pathname: '/log-in', search: search.toString() }}
                underline="always"
              >
                Log in
              </Anchor>
            </p>
          </Stack>
        </form>
      </Paper>
    </Page>
  );
}
