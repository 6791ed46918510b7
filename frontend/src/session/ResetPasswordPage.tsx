import { Anchor, Button, Paper, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link, useNavigate } from 'react-router';
import { answer, api } from '../api/client';
import { useSubmission } from '../api/useSubmission';
import { ErrorAlert } from '../shell/ErrorAlert';
import { Page } from '../shell/Page';
import { notifySuccess } from '../shell/notify';
import { passwordError } from './input';
import { useLinkToken } from './linkToken';

/** Where the link in a mail leads that was sent to who forgot the password. */
export function ResetPasswordPage() {
  const navigate = useNavigate();
  const token = useLinkToken();
  const form = useForm({ initialValues: { password: '' }, validate: { password: passwordError } });
  const { submission: choosing, failure } = useSubmission(form, async (body: typeof form.values) => {
    await answer(api.PUT('/api/password-resets/{token}', { params: { path: { token: token ?? '' } }, body }));
    notifySuccess('You have another password. Log in with it.');
    await navigate('/log-in', { replace: true });
  });
  return (
    <Page title="Choose another password" card>
      <Paper withBorder p="xl" bg="var(--sheet)">
        <form
          noValidate
          onSubmit={form.onSubmit(
            (values) => {
              choosing.mutate(values);
            },
            () => form.getInputNode('password')?.focus(),
          )}
        >
          <Stack>
            {failure && (
              <ErrorAlert title="Your password is not changed" occasion={choosing.failureReason}>
                {failure}
              </ErrorAlert>
            )}
            <PasswordInput
              label="New password"
              description="8 to 128 characters. Logs you out everywhere."
              autoComplete="new-password"
              required
              {...form.getInputProps('password')}
            />
            <Button type="submit" loading={choosing.isPending}>
              Change the password
            </Button>
            <p>
              The link does not work any more?{' '}
              <Anchor component={Link} to="/forgot-password" underline="always">
                Ask for another one
              </Anchor>
            </p>
          </Stack>
        </form>
      </Paper>
    </Page>
  );
}
