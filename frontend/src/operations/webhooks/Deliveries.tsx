import { Button, Group, NativeSelect } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client';
import { Empty } from '../../shell/Empty';
import { Failure } from '../../shell/Failure';
import { Loading } from '../../shell/Loading';
import { count } from '../../shell/numbers';
import { notifyFailure, notifySuccess } from '../../shell/notify';
import { ShowMore } from '../../shell/ShowMore';
import { ExactTime } from '../../shell/Time';
import { Facts } from '../Facts';
import { number } from '../words';
import card from '../Card.module.css';
import classes from '../ProjectionDetails.module.css';
import { deliveriesQuery } from './queries';
import type { Delivery, Webhook } from './types';

/** What was sent and is to be, and sending it again. */
export function Deliveries({ webhook: { id, parked } }: { webhook: Webhook }) {
  const [state, setState] = useState('');
  const deliveries = useInfiniteQuery(deliveriesQuery(id, state === '' ? undefined : state));
  const items = deliveries.data?.pages.flatMap((page) => page.items) ?? [];
  const redeliver = useMutation({
    mutationFn: (position: number | null) =>
      answer(api.POST('/ops/webhooks/{id}/redelivery', { params: { path: { id } }, body: { position } })),
    onSuccess: ({ redelivered }) => {
      notifySuccess(`${count(redelivered, 'event')} on the way again.`);
    },
    onError: (error) => {
      notifyFailure('Nothing is sent again', error);
    },
  });
  return (
    <section aria-labelledby="deliveries" className={classes.section}>
      <div className={classes.head}>
        <h2 id="deliveries">Deliveries</h2>
        <Group>
          <NativeSelect
            aria-label="State"
            value={state}
            onChange={(event) => {
              setState(event.currentTarget.value);
            }}
            data={[
              { value: '', label: 'All' },
              { value: 'waiting', label: 'Waiting' },
              { value: 'delivered', label: 'Delivered' },
              { value: 'parked', label: 'Parked' },
            ]}
          />
          {parked > 0 && (
            <Button
              variant="default"
              size="sm"
              loading={redeliver.isPending}
              onClick={() => {
                redeliver.mutate(null);
              }}
            >
              Send all parked again
            </Button>
          )}
        </Group>
      </div>
      {deliveries.isPending && <Loading what="the deliveries" rows={2} />}
      {deliveries.isError && items.length === 0 && (
        <Failure
          title="The deliveries could not be loaded"
          error={deliveries.error}
          onRetry={() => void deliveries.refetch()}
        />
      )}
      {deliveries.isSuccess && items.length === 0 && <Empty title="There is no such delivery" />}
      {items.map((delivery) => (
        <DeliveryCard
          key={delivery.position}
          delivery={delivery}
          isPending={redeliver.isPending}
          onSendAgain={() => {
            redeliver.mutate(delivery.position);
          }}
        />
      ))}
      <ShowMore {...deliveries} />
    </section>
  );
}

interface Props {
  delivery: Delivery;
  isPending: boolean;
  onSendAgain: () => void;
}

function DeliveryCard({ delivery, isPending, onSendAgain }: Props) {
  return (
    <article className={card.card} aria-label={`Delivery of position ${delivery.position}`}>
      <h3 className={card.head}>
        <Link to={`/operations/log?from=${delivery.position}`}>{delivery.event}</Link>
      </h3>
      <Facts
        facts={{
          Position: number(delivery.position),
          State: delivery.state,
          Tried: count(delivery.attempts, 'time'),
          ...(delivery.lastStatus !== null && { Answer: delivery.lastStatus }),
          ...(delivery.durationMillis !== null && { Took: `${number(delivery.durationMillis)} ms` }),
          ...(delivery.nextAttemptAt !== null && { 'Next try': <ExactTime at={delivery.nextAttemptAt} /> }),
        }}
      />
      {delivery.failure !== null && <p className={card.message}>{delivery.failure}</p>}
      <Group gap="xs">
        <Button variant="default" size="sm" disabled={isPending} onClick={onSendAgain}>
          Send again
        </Button>
      </Group>
    </article>
  );
}
