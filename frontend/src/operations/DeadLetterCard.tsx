import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { answer, api } from '../api/client';
import { count } from '../shell/numbers';
import { notifyFailure } from '../shell/notify';
import { part } from '../shell/part';
import { ExactTime } from '../shell/Time';
import { Facts } from './Facts';
import classes from './Card.module.css';
import { notifyRetried } from './retried';
import type { DeadLetter } from './types';
import { number } from './words';

const DiscardLetter = part(async () => (await import('./DiscardLetter')).DiscardLetter);

interface Props {
  projection: string;
  letter: DeadLetter;
}

/** An event that waits, why, and what can be done about it. */
export function DeadLetterCard({ projection, letter }: Props) {
  const retry = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/ops/projections/{name}/dead-letters/{id}/retry', {
          params: { path: { name: projection, id: letter.id } },
        }),
      ),
    onSuccess: notifyRetried,
    onError: (error) => {
      notifyFailure('The letter was not tried again', error);
    },
  });
  return (
    <article className={classes.card} aria-label={`Dead letter at position ${letter.position}`}>
      <h3 className={classes.head}>
        <Link to={`/operations/log?from=${letter.position}`}>{letter.event}</Link>
      </h3>
      <Facts
        facts={{
          Position: number(letter.position),
          Cause: letter.cause ?? 'an earlier event of its stream waits',
          Tried: count(letter.attempts, 'time'),
          Parked: <ExactTime at={letter.parkedAt} />,
          ...(letter.stream !== null && {
            Stream: <Link to={`/operations/log?stream=${letter.stream}`}>{letter.stream}</Link>,
          }),
        }}
      />
      {letter.message !== null && <p className={classes.message}>{letter.message}</p>}
      <Group gap="xs">
        <Button
          variant="default"
          size="sm"
          loading={retry.isPending}
          onClick={() => {
            retry.mutate();
          }}
        >
          Retry
        </Button>
        <DiscardLetter projection={projection} letter={letter} />
      </Group>
    </article>
  );
}
