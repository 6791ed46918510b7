import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Empty } from '../../shell/Empty';
import { Failure } from '../../shell/Failure';
import { Loading } from '../../shell/Loading';
import { count } from '../../shell/numbers';
import { ConsolePage } from '../ConsolePage';
import { Facts } from '../Facts';
import card from '../Card.module.css';
import classes from '../ProjectionDetails.module.css';
import { AddWebhook } from './AddWebhook';
import { webhooksQuery } from './queries';
import type { Webhook } from './types';
import { WebhookState } from './WebhookState';

/** Who is told by HTTP what happens. */
export function Webhooks() {
  const webhooks = useQuery(webhooksQuery);
  return (
    <ConsolePage title="Webhooks">
      <section className={classes.section}>
        <div className={classes.head}>
          <p>Other programs are told by HTTP what happens, in order for each stream.</p>
          <AddWebhook />
        </div>
        {webhooks.isPending && <Loading what="the webhooks" rows={2} />}
        {webhooks.isError && !webhooks.data && (
          <Failure
            title="The webhooks could not be loaded"
            error={webhooks.error}
            onRetry={() => void webhooks.refetch()}
          />
        )}
        {webhooks.data?.items.length === 0 && <Empty title="Nobody is told anything yet" />}
        {webhooks.data?.items.map((webhook) => (
          <WebhookCard key={webhook.id} webhook={webhook} />
        ))}
      </section>
    </ConsolePage>
  );
}

function WebhookCard({ webhook }: { webhook: Webhook }) {
  return (
    <article className={card.card} aria-label={`Webhook ${webhook.url}`}>
      <h2 className={card.head}>
        <Link to={`/operations/webhooks/${webhook.id}`}>{webhook.url}</Link>
        <WebhookState webhook={webhook} />
      </h2>
      {webhook.description !== '' && <p>{webhook.description}</p>}
      <Facts
        facts={{
          Events: webhook.events?.join(', ') ?? 'all',
          Behind: count(webhook.lag, 'event'),
          Waiting: count(webhook.waiting, 'event'),
          Failing: count(webhook.failing, 'event'),
          Parked: count(webhook.parked, 'event'),
        }}
      />
    </article>
  );
}
