import { Badge } from '@mantine/core';
import { Link } from 'react-router';
import { count } from '../shell/numbers';
import { ConsolePage } from './ConsolePage';
import { Facts } from './Facts';
import { LagChart } from './LagChart';
import { lagSamples } from './lastHour';
import { Overview } from './Overview';
import classes from './ProjectionCards.module.css';
import { Publishers } from './Publishers';
import { StatusBadge } from './StatusBadge';
import type { Overview as OverviewData, Projection, Publisher } from './types';
import { lag, number, rate } from './words';

interface Props {
  projections: Projection[];
  publishers: Publisher[];
  /** The last hour, the oldest first. */
  samples: OverviewData['samples'];
}

/** All projections at a glance. */
export function ProjectionCards({ projections, publishers, samples }: Props) {
  return (
    <ConsolePage title="Operations">
      <Overview />
      <ul className={classes.cards}>
        {projections.map((projection) => (
          <li key={projection.name} className={classes.card}>
            <h2 className={classes.name}>
              <Link to={`projections/${projection.name}`}>{projection.name}</Link>
              <StatusBadge projection={projection} />
              {projection.deadLetters > 0 && (
                <Badge color="red" variant="light">
                  {count(projection.deadLetters, 'dead letter')}
                </Badge>
              )}
            </h2>
            <Facts
              facts={{
                Position: `${number(projection.position)} of ${number(projection.head)}`,
                Lag: lag(projection.lag),
                Rate: rate(projection.rate),
              }}
            />
            <LagChart name={projection.name} samples={lagSamples(samples, projection.name)} />
          </li>
        ))}
      </ul>
      {publishers.length > 0 && <Publishers publishers={publishers} />}
    </ConsolePage>
  );
}
