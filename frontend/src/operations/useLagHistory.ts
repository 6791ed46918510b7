import { useState } from 'react';
import type { Projection } from './types';

/** How a projection was at one time. */
export interface Sample {
  /** Milliseconds since 1970. */
  at: number;
  position: number;
  /** Events that it had not handled. */
  lag: number;
}

type History = ReadonlyMap<string, Sample[]>;

/** Samples that are kept: five minutes of them. */
const KEPT = 150;

/** How far back the rate looks, in samples. */
const RECENT = 5;

/** Each projection's progress since the page was opened, by name, oldest first. */
export function useLagHistory(projections: Projection[] | undefined, at: number): History {
  const [seen, setSeen] = useState<{ at: number; history: History }>({ at: 0, history: new Map() });
  if (projections && at > seen.at) {
    const history = new Map(projections.map((one) => [one.name, next(seen.history.get(one.name), one, at)]));
    setSeen({ at, history });
  }
  return seen.history;
}

/** Events a second over the last few samples. */
export function rateOf(samples: Sample[]): number {
  const last = samples.at(-1);
  const first = samples.at(-1 - RECENT) ?? samples[0];
  return !last || !first || last.at === first.at
    ? 0
    : Math.max(0, (1_000 * (last.position - first.position)) / (last.at - first.at));
}

function next(samples: Sample[] = [], { position, lagEvents }: Projection, at: number): Sample[] {
  return [...samples, { at, position, lag: lagEvents }].slice(-KEPT);
}
