import { Anchor, Button, Paper, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { answer, api } from '../api/client';
import { messageOf } from '../api/problem';
import { useLinkToken } from '../session/linkToken';
import { ErrorAlert } from '../shell/ErrorAlert';
import { Page } from '../shell/Page';

/**
 * Where the link in a mail leads that asks whether it was received. It takes a click: programs that look into mail for
 * people follow links too.
 */
export function ProveEmailPage() {
  const token = useLinkToken();
  const queries = useQueryClient();
  const proving = useMutation({
    mutationFn: () => answer(api.POST('/api/email-verifications', { body: { token: token ?? '' } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['me'] }),
  });
  return (
    <Page title="Your address" card>
      <Paper withBorder p="xl" bg="var(--sheet)">
        {proving.isSuccess ? (
          <p role="status">
            Thank you: mail reaches you.{' '}
            <Anchor component={Link} to="/" underline="always">
              Go on to the front page
            </Anchor>
          </p>
        ) : (
          <Stack>
            {proving.error && (
              <ErrorAlert title="Your address is not proved" occasion={proving.failureReason}>
                {messageOf(proving.error)}
              </ErrorAlert>
            )}
            <p>You got mail at this address, and it is yours?</p>
            <Button
              loading={proving.isPending}
              onClick={() => {
                proving.mutate();
              }}
            >
              Yes, this is my address
            </Button>
          </Stack>
        )}
      </Paper>
    </Page>
  );
}
