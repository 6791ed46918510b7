import { useParams } from 'react-router';
import { NotFound } from '../shell/NotFound';
import { ConsolePage } from './ConsolePage';
import { DeadLetters } from './DeadLetters';
import { Facts } from './Facts';
import { LagChart } from './LagChart';
import { lagSamples } from './lastHour';
import classes from './ProjectionDetails.module.css';
import { Rebuilds } from './Rebuilds';
import { Segments } from './Segments';
import { StatusBadge } from './StatusBadge';
import type { Overview, Projection } from './types';
import { lag, number, rate } from './words';

interface Props {
  projections: Projection[];
  /** The last hour, the oldest first. */
  samples: Overview['samples'];
}

/** One projection, and what can be done with it. */
export function ProjectionDetails({ projections, samples }: Props) {
  const { name } = useParams();
  const projection = projections.find((one) => one.name === name);
  if (!projection) {
    return <NotFound what="projection" />;
  }
  return (
    <ConsolePage title={projection.name}>
      <div className={classes.sections}>
        <section aria-label="Now" className={classes.section}>
          <Facts
            facts={{
              Status: <StatusBadge projection={projection} />,
              Position: `${number(projection.position)} of ${number(projection.head)}`,
              Lag: lag(projection.lag),
              Rate: rate(projection.rate),
              Generation: projection.generation,
              'Version of the code': projection.version,
            }}
          />
          <LagChart name={projection.name} samples={lagSamples(samples, projection.name)} height={96} />
          <Segments segments={projection.segments} head={projection.head} />
        </section>
        <Rebuilds key={`rebuilds ${projection.name}`} projection={projection} />
        <DeadLetters key={`dead letters ${projection.name}`} projection={projection} />
      </div>
    </ConsolePage>
  );
}
