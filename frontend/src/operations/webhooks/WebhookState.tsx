import { Badge } from '@mantine/core';
import type { Webhook } from './types';

/** Whether events get there. */
export function WebhookState({ webhook }: { webhook: Webhook }) {
  const { label, color } = stateOf(webhook);
  return (
    <Badge variant="dot" color={color}>
      {label}
    </Badge>
  );
}

function stateOf({ active, disabledBecause, silentUntil, failing }: Webhook) {
  if (!active) {
    return { label: disabledBecause === 'gone' ? 'Gone' : 'Disabled', color: 'gray' };
  }
  if (silentUntil !== null) {
    return { label: 'Takes nothing', color: 'red' };
  }
  return failing > 0 ? { label: 'Refuses some', color: 'yellow' } : { label: 'Active', color: 'green' };
}
