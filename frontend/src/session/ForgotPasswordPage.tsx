import { Button, Paper, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { answer, api } from '../api/client';
import { useSubmission } from '../api/useSubmission';
import { ErrorAlert } from '../shell/ErrorAlert';
import { Page } from '../shell/Page';
import { emailError } from './input';

export function ForgotPasswordPage() {
  const form = useForm({ initialValues: { email: '' }, validate: { email: emailError } });
  const { submission: asking, failure } = useSubmission(form, (body: typeof form.values) =>
    answer(api.POST('/api/password-resets', { body })),
  );
  return (
    <Page title="Forgot your password?" card>
      <Paper withBorder p="xl" bg="var(--sheet)">
        {asking.isSuccess ? (
          <p role="status">
            If somebody goes by {asking.variables.email}, a mail with a link is on its way there. The link
            works once, within an hour. Nothing comes? Look among unwanted mail, too.
          </p>
        ) : (
          <form
            noValidate
            onSubmit={form.onSubmit(
              (values) => {
                asking.mutate({ email: values.email.trim() });
              },
              () => form.getInputNode('email')?.focus(),
            )}
          >
            <Stack>
              {failure && (
                <ErrorAlert title="No mail is sent" occasion={asking.failureReason}>
                  {failure}
                </ErrorAlert>
              )}
              <TextInput
                label="E-mail"
                description="The address of your account. A link goes there that lets you choose another password."
                type="email"
                autoComplete="email"
                required
                {...form.getInputProps('email')}
              />
              <Button type="submit" loading={asking.isPending}>
                Send the link
              </Button>
            </Stack>
          </form>
        )}
      </Paper>
    </Page>
  );
}
