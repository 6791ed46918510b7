import { Button, Group } from '@mantine/core';
import type { Rebuild } from './types';
import { useRebuilding } from './useRebuilding';

/** What can be done about a rebuild that has not ended. */
export function NextSteps({ rebuild: { id, phase } }: { rebuild: Rebuild }) {
  const { verify, switchOver, cancel } = useRebuilding();
  const isCaughtUp = phase !== 'building';
  return (
    <Group gap="xs">
      <Button
        variant="default"
        size="sm"
        disabled={!isCaughtUp}
        loading={verify.isPending}
        onClick={() => {
          verify.mutate(id);
        }}
      >
        Compare with the live one
      </Button>
      <Button
        size="sm"
        disabled={!isCaughtUp}
        loading={switchOver.isPending}
        onClick={() => {
          switchOver.mutate(id);
        }}
      >
        Switch to it
      </Button>
      <Button
        variant="subtle"
        color="red"
        size="sm"
        loading={cancel.isPending}
        onClick={() => {
          cancel.mutate(id);
        }}
      >
        Cancel
      </Button>
    </Group>
  );
}
