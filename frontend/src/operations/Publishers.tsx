import { Badge } from '@mantine/core';
import { count } from '../shell/numbers';
import { Facts } from './Facts';
import classes from './ProjectionCards.module.css';
import type { Publisher } from './types';
import { number, rate } from './words';

/** The nodes that may publish the log to Kafka: how far the one is that does, and why any of them failed last. */
export function Publishers({ publishers }: { publishers: Publisher[] }) {
  return (
    <ul className={classes.cards} aria-label="Publishers of the log">
      {publishers.map((publisher) => (
        <li key={publisher.node} className={classes.card}>
          <h2 className={classes.name}>
            {publisher.topic}
            <Badge color={publisher.publishes ? 'green' : 'gray'} variant="light">
              {publisher.publishes ? 'publishing' : 'waiting'}
            </Badge>
          </h2>
          <Facts
            facts={{
              Server: publisher.node,
              ...(publisher.publishes && {
                Position: number(publisher.position),
                Lag: publisher.lagEvents === 0 ? 'none' : count(publisher.lagEvents, 'event'),
                Rate: rate(publisher.rate),
              }),
              Failures: number(publisher.failures),
            }}
          />
          {publisher.lastFailure !== null && (
            <p>
              {publisher.failedAt}: {publisher.lastFailure}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
