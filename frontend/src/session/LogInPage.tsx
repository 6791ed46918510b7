import { Alert, Anchor, Button, Paper, PasswordInput, Stack, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { messageOf } from '../api/problem';
import { Page } from '../shell/Page';
import { logIn } from './logIn';
import { nextPath } from './next';

export function LogInPage() {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const form = useForm({
    initialValues: { name: '', password: '' },
    validate: { name: isNotEmpty('Say who you are.'), password: isNotEmpty('Your password is needed.') },
  });
  const loggingIn = useMutation({
    mutationFn: async ({ name, password }: typeof form.values) => {
      await logIn(name.trim(), password);
      await navigate(nextPath(search), { replace: true });
    },
  });
  return (
    <Page title="Log in" narrow>
      <Paper withBorder p="xl" maw="26rem" bg="var(--sheet)">
        <form
          noValidate
          onSubmit={form.onSubmit((values) => {
            loggingIn.mutate(values);
          })}
        >
          <Stack>
            {loggingIn.error && (
              <Alert color="red" role="alert" title="You are not logged in">
                {messageOf(loggingIn.error)}
              </Alert>
            )}
            <TextInput
              label="Username or e-mail"
              autoComplete="username"
              autoCapitalize="none"
              required
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
            <p>
              New here?{' '}
              <Anchor
                component={Link}
                to={{ pathname: '/register', search: search.toString() }}
                underline="always"
              >
                Register
              </Anchor>
            </p>
          </Stack>
        </form>
      </Paper>
    </Page>
  );
}
