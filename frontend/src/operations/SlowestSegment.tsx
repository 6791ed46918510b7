import { Link } from 'react-router';
import type { Rebuild } from './types';
import { number } from './words';

/** Where a rebuild that does not move stands: the event that it is at, and whose work it is. */
export function SlowestSegment({ segments, head }: { segments: Rebuild['segments']; head: number }) {
  const slowest = [...segments].sort((one, other) => one.position - other.position).at(0);
  if (!slowest || slowest.position >= head) {
    return null;
  }
  const { segment, position, owner } = slowest;
  return (
    <p>
      Segment {segment} is furthest behind, at position {number(position)}
      {owner === null ? ', and no node works on it' : `, on ${owner}`}.{' '}
      <Link to={`/operations/log?from=${position + 1}`}>Look at what comes next</Link>
    </p>
  );
}
