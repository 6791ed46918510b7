import { Button, Group } from '@mantine/core';
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema';
import { Empty } from '../../shell/Empty';
import { Failure } from '../../shell/Failure';
import { Loading } from '../../shell/Loading';
import { count } from '../../shell/numbers';
import { notifyFailure, notifySuccess } from '../../shell/notify';
import { ExactTime } from '../../shell/Time';
import { ConsolePage } from '../ConsolePage';
import { Facts } from '../Facts';
import card from '../Card.module.css';
import classes from '../ProjectionDetails.module.css';

const mailsQuery = queryOptions({
  queryKey: ['operations', 'mails'],
  queryFn: ({ signal }) => answer(api.GET('/ops/mails', { signal })),
  refetchInterval: 3_000,
});

/** Where mail goes, and what was not sent yet. */
export function Mails() {
  const mails = useQuery(mailsQuery);
  const retry = useMutation({
    mutationFn: (id: string | undefined) =>
      answer(
        id === undefined
          ? api.POST('/ops/mails/retry')
          : api.POST('/ops/mails/{id}/retry', { params: { path: { id } } }),
      ),
    onSuccess: ({ retried }) => {
      notifySuccess(`${count(retried, 'mail')} to be tried again.`);
    },
    onError: (error) => {
      notifyFailure('Nothing is tried again', error);
    },
  });
  const items = mails.data?.items ?? [];
  return (
    <ConsolePage title="Mail">
      <section className={classes.section}>
        <div className={classes.head}>
          <p>{mails.data && `Mail goes ${mails.data.destination}.`}</p>
          {items.some(({ state }) => state === 'parked') && (
            <Button
              variant="default"
              size="sm"
              loading={retry.isPending}
              onClick={() => {
                retry.mutate(undefined);
              }}
            >
              Try all parked again
            </Button>
          )}
        </div>
        {mails.isPending && <Loading what="the mail" rows={2} />}
        {mails.isError && !mails.data && (
          <Failure
            title="The mail could not be loaded"
            error={mails.error}
            onRetry={() => void mails.refetch()}
          />
        )}
        {mails.isSuccess && items.length === 0 && <Empty title="All of it was sent" />}
        {items.map((mail) => (
          <MailCard
            key={mail.id}
            mail={mail}
            isPending={retry.isPending}
            onRetry={() => {
              retry.mutate(mail.id);
            }}
          />
        ))}
      </section>
    </ConsolePage>
  );
}

interface Props {
  mail: components['schemas']['Unsent'];
  isPending: boolean;
  onRetry: () => void;
}

function MailCard({ mail, isPending, onRetry }: Props) {
  return (
    <article className={card.card} aria-label={`Mail ${mail.id}`}>
      <h2 className={card.head}>{mail.kind}</h2>
      <Facts
        facts={{
          State: mail.state,
          User: mail.userId,
          Tried: count(mail.attempts, 'time'),
          Since: <ExactTime at={mail.createdAt} />,
          ...(mail.nextAttemptAt !== null && { 'Next try': <ExactTime at={mail.nextAttemptAt} /> }),
        }}
      />
      {mail.failure !== null && <p className={card.message}>{mail.failure}</p>}
      <Group gap="xs">
        <Button variant="default" size="sm" disabled={isPending} onClick={onRetry}>
          Try again
        </Button>
      </Group>
    </article>
  );
}
