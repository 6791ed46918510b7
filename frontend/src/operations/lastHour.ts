import type { Overview } from './types';

type Samples = Overview['samples'];

/** How a projection was at one time. */
export interface Sample {
  /** Milliseconds since 1970. */
  at: number;
  /** Events that it had not handled. */
  lag: number;
}

/** What happened between the first sample and the last; undefined where they are of one moment. */
export function changeOver(samples: Samples) {
  const first = samples[0];
  const last = samples.at(-1);
  if (!first || !last) {
    return undefined;
  }
  const seconds = (Date.parse(last.at) - Date.parse(first.at)) / 1_000;
  return seconds < 1
    ? undefined
    : {
        seconds,
        events: last.head - first.head,
        requests: last.requests - first.requests,
        errors: last.errors - first.errors,
      };
}

/** How far the projection was behind that was furthest, or a certain one. */
export function lagSamples(samples: Samples, projection?: string): Sample[] {
  return samples.map(({ at, lag }) => ({
    at: Date.parse(at),
    lag: projection === undefined ? Math.max(0, ...Object.values(lag)) : (lag[projection] ?? 0),
  }));
}
