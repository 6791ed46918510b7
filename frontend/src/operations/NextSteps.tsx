import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { Confirmation } from '../shell/Confirmation';
import type { Rebuild } from './types';
import { useRebuilding } from './useRebuilding';
import { VerificationSummary } from './VerificationSummary';

/** What can be done about a rebuild that has not ended. What cannot be taken back at once is asked about first. */
export function NextSteps({ rebuild }: { rebuild: Rebuild }) {
  const { id, phase, projection, generation, verification } = rebuild;
  const { verify, switchOver, cancel } = useRebuilding();
  const [asks, setAsks] = useState<'switch' | 'cancel'>();
  const close = () => {
    setAsks(undefined);
  };
  const isCaughtUp = phase !== 'building';
  const isSame = verification?.equal === true;
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
        onClick={() => {
          setAsks('switch');
        }}
      >
        Switch to it
      </Button>
      <Button
        variant="subtle"
        color="red"
        size="sm"
        onClick={() => {
          setAsks('cancel');
        }}
      >
        Cancel
      </Button>
      <Confirmation
        title={`Switch ${projection} to generation ${generation}?`}
        opened={asks === 'switch'}
        onClose={close}
        onConfirm={() => {
          switchOver.mutate(id, { onSettled: close });
        }}
        label={isSame ? 'Switch' : 'Switch all the same'}
        isDangerous={!isSame}
        isPending={switchOver.isPending}
      >
        <p>
          Everybody reads the new generation from then on. The one before is kept, and can be rolled back to.
        </p>
        <VerificationSummary rebuild={rebuild} />
      </Confirmation>
      <Confirmation
        title={`Cancel the rebuild into generation ${generation}?`}
        opened={asks === 'cancel'}
        onClose={close}
        onConfirm={() => {
          cancel.mutate(id, { onSettled: close });
        }}
        label="Cancel the rebuild"
        isDangerous
        isPending={cancel.isPending}
      >
        <p>What it has built is thrown away. Readers notice nothing.</p>
      </Confirmation>
    </Group>
  );
}
