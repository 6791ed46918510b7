import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { Empty } from '../shell/Empty';
import { Failure } from '../shell/Failure';
import { Loading } from '../shell/Loading';
import { notifyFailure } from '../shell/notify';
import { ShowMore } from '../shell/ShowMore';
import { DeadLetterCard } from './DeadLetterCard';
import classes from './ProjectionDetails.module.css';
import { deadLettersQuery } from './queries';
import { notifyRetried } from './retried';
import type { Projection } from './types';

/** What the projection could not handle. */
export function DeadLetters({ projection: { name } }: { projection: Projection }) {
  const letters = useInfiniteQuery(deadLettersQuery(name));
  const items = letters.data?.pages.flatMap((page) => page.items) ?? [];
  const retryAll = useMutation({
    mutationFn: () =>
      answer(api.POST('/ops/projections/{name}/dead-letters/retry', { params: { path: { name } } })),
    onSuccess: notifyRetried,
    onError: (error) => {
      notifyFailure('The letters were not tried again', error);
    },
  });
  return (
    <section aria-labelledby="dead-letters" className={classes.section}>
      <div className={classes.head}>
        <h2 id="dead-letters">Dead letters</h2>
        {items.length > 0 && (
          <Button
            variant="default"
            size="sm"
            loading={retryAll.isPending}
            onClick={() => {
              retryAll.mutate();
            }}
          >
            Retry all
          </Button>
        )}
      </div>
      {letters.isPending && <Loading what="the dead letters" rows={1} />}
      {letters.isError && items.length === 0 && (
        <Failure
          title="The dead letters could not be loaded"
          error={letters.error}
          onRetry={() => void letters.refetch()}
        />
      )}
      {letters.isSuccess && items.length === 0 && <Empty title="Every event was handled" />}
      {items.map((letter) => (
        <DeadLetterCard key={letter.id} projection={name} letter={letter} />
      ))}
      <ShowMore {...letters} />
    </section>
  );
}
