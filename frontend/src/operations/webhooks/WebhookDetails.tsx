import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Failure } from '../../shell/Failure';
import { Loading } from '../../shell/Loading';
import { count } from '../../shell/numbers';
import { ExactTime } from '../../shell/Time';
import { ConsolePage } from '../ConsolePage';
import { Facts } from '../Facts';
import card from '../Card.module.css';
import classes from '../ProjectionDetails.module.css';
import { Deliveries } from './Deliveries';
import { webhookQuery } from './queries';
import type { Webhook } from './types';
import { WebhookActions } from './WebhookActions';
import { WebhookState } from './WebhookState';

/** One endpoint: how it takes what it is sent, and what can be done about it. */
export function WebhookDetails() {
  const { id = '' } = useParams();
  const webhook = useQuery(webhookQuery(id));
  return (
    <ConsolePage title="Webhook">
      {webhook.isPending && <Loading what="the webhook" />}
      {webhook.isError && !webhook.data && (
        <Failure
          title="The webhook could not be loaded"
          error={webhook.error}
          onRetry={() => void webhook.refetch()}
        />
      )}
      {webhook.data && (
        <div className={classes.sections}>
          <Summary webhook={webhook.data} />
          <Deliveries webhook={webhook.data} />
        </div>
      )}
    </ConsolePage>
  );
}

function Summary({ webhook }: { webhook: Webhook }) {
  return (
    <section className={card.card} aria-labelledby="endpoint">
      <h2 id="endpoint" className={card.head}>
        {webhook.url}
        <WebhookState webhook={webhook} />
      </h2>
      {webhook.description !== '' && <p>{webhook.description}</p>}
      <Facts
        facts={{
          Events: webhook.events?.join(', ') ?? 'all',
          Texts: webhook.withTexts ? 'sent, drafts included' : 'left out',
          Behind: count(webhook.lag, 'event'),
          Added: <ExactTime at={webhook.createdAt} />,
          ...(webhook.lastDeliveredAt !== null && {
            'Last delivery': <ExactTime at={webhook.lastDeliveredAt} />,
          }),
          ...(webhook.silentUntil !== null && { 'Next try': <ExactTime at={webhook.silentUntil} /> }),
          ...(webhook.secretExpiresAt !== null && {
            'Former secret until': <ExactTime at={webhook.secretExpiresAt} />,
          }),
        }}
      />
      <WebhookActions webhook={webhook} />
    </section>
  );
}
