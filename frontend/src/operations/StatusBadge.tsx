import { Badge } from '@mantine/core';
import type { Projection } from './types';

const STATUSES: Record<Projection['status'], { label: string; color: string }> = {
  running: { label: 'Running', color: 'green' },
  rebuilding: { label: 'Rebuilding', color: 'blue' },
  stopped: { label: 'Waits for a node', color: 'red' },
};

/** Whether the projection moves. */
export function StatusBadge({ projection: { status } }: { projection: Projection }) {
  const { label, color } = STATUSES[status];
  return (
    <Badge variant="dot" color={color}>
      {label}
    </Badge>
  );
}
