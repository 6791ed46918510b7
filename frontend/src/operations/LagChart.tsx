import { lazy, Suspense } from 'react';
import { count } from '../shell/numbers';
import classes from './LagChart.module.css';
import type { Sample } from './useLagHistory';

const LagArea = lazy(async () => ({ default: (await import('./LagArea')).LagArea }));

interface Props {
  name: string;
  samples: Sample[];
  height?: number;
}

/** The lag in events since the console was opened. */
export function LagChart({ name, samples, height = 56 }: Props) {
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
        <span>Lag</span>
        <span>at most {count(highest, 'event')}</span>
      </figcaption>
    </figure>
  );
}
