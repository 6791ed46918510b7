import { Badge } from '@mantine/core';
import type { Projection } from './types';

/** Whether somebody works on every part of the projection. */
export function StatusBadge({ projection: { segments } }: { projection: Projection }) {
  const runs = segments.every(({ owner }) => owner !== null);
  return (
    <Badge variant="dot" color={runs ? 'green' : 'red'}>
      {runs ? 'Running' : 'Waits for a node'}
    </Badge>
  );
}
