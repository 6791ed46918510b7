import { useState } from 'react';
import type { Projection } from './types';

/** How a projection was at one time. */
export interface Sample {
  /** Milliseconds since 1970. */
  at: number;
  /** Events that it had not handled. */
  lag: number;
}

type History = ReadonlyMap<string, Sample[]>;

/** Samples that are kept: five minutes of them. */
const KEPT = 150;

/** Each projection's lag since the page was opened, by name, oldest first. */
export function useLagHistory(projections: Projection[] | undefined, at: number): History {
  const [seen, setSeen] = useState<{ at: number; history: History }>({ at: 0, history: new Map() });
  if (projections && at > seen.at) {
    const history = new Map(projections.map((one) => [one.name, next(seen.history.get(one.name), one, at)]));
    setSeen({ at, history });
  }
  return seen.history;
}

function next(samples: Sample[] = [], { lag }: Projection, at: number): Sample[] {
  return [...samples, { at, lag: lag.events }].slice(-KEPT);
}
