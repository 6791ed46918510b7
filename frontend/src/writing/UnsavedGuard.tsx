import { Button, Group, Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useBlocker } from 'react-router';
import { Dialog } from '../shell/Dialog';

interface Props {
  isUnsaved: () => boolean;
  /** Saves the text where that changes nothing that others see. */
  save?: (() => Promise<boolean>) | undefined;
}

/** Asks before a page with unsaved text is left. */
export function UnsavedGuard({ isUnsaved, save }: Props) {
  const [isSaving, setSaving] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isUnsaved() && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isUnsaved()) {
        event.preventDefault();
      }
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [isUnsaved]);
  const stay = () => {
    setFailed(false);
    blocker.reset?.();
  };
  const saveAndLeave = async () => {
    setSaving(true);
    const isSaved = (await save?.()) ?? false;
    setSaving(false);
    setFailed(!isSaved);
    if (isSaved) {
      blocker.proceed?.();
    }
  };
  return (
    <Dialog opened={blocker.state === 'blocked'} onClose={stay} title="Leave without saving?">
      <Stack>
        <p>
          What you wrote since you last saved is in this browser only. It is offered when you come back to
          write here.
        </p>
        {hasFailed && <p role="alert">It could not be saved now.</p>}
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={stay}>
            Go on writing
          </Button>
          {save && (
            <Button loading={isSaving} onClick={() => void saveAndLeave()}>
              Save and leave
            </Button>
          )}
          <Button color="red" onClick={() => blocker.proceed?.()}>
            Leave
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
