import { lazy, Suspense } from 'react';
import { count } from '../shell/numbers';
import classes from './LagChart.module.css';
import { duration } from './words';
import type { Sample } from './lastHour';

const LagArea = lazy(async () => ({ default: (await import('./LagArea')).LagArea }));

interface Props {
  name: string;
  samples: Sample[];
  height?: number;
}

/** The lag in events over the last hour, or as long as the server knows. */
export function LagChart({ name, samples, height = 56 }: Props) {
  const seconds = ((samples.at(-1)?.at ?? 0) - (samples[0]?.at ?? 0)) / 1_000;
  const highest = Math.max(0, ...samples.map(({ lag }) => lag));
  const empty = <svg width="100%" height={height} aria-hidden />;
  return (
    <figure className={classes.chart}>
      <div role="img" aria-label={`Lag of ${name}: ${count(highest, 'event')} at most`}>
        <Suspense fallback={empty}>
          {samples.length > 1 ? <LagArea samples={samples} highest={highest} height={height} /> : empty}
        </Suspense>
      </div>
      <figcaption className={classes.caption}>
        <span>Lag over {duration(seconds)}</span>
        <span>at most {count(highest, 'event')}</span>
      </figcaption>
    </figure>
  );
}
