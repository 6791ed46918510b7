import { Button, Group, Stack } from '@mantine/core';
import { Link } from 'react-router';
import { notifySuccess } from '../shell/notify';
import type { SaveState } from './saveState';
import { SaveStatus } from './SaveStatus';
import type { Saving } from './useSaving';

interface Props {
  isNew: boolean;
  state: SaveState;
  saving: Saving;
  onLeave: () => void;
}

/** What can be done with the text. The first button is the form's own. */
export function EditorActions({ isNew, state, saving, onLeave }: Props) {
  const keepAsDraft = (
    <Button
      variant="default"
      disabled={saving.isBusy}
      onClick={() => {
        saving.save(() => {
          notifySuccess('Kept as a draft that only you see.');
          onLeave();
        });
      }}
    >
      Keep as a draft
    </Button>
  );
  const others = (
    <>
      {state.kept && !state.kept.published && (
        <Button
          variant="default"
          disabled={saving.isBusy}
          onClick={() => {
            saving.publish(onLeave);
          }}
        >
          Publish
        </Button>
      )}
      <Button component={Link} to={`/posts/${state.kept?.id ?? ''}`} variant="default">
        Cancel
      </Button>
    </>
  );
  return (
    <Stack gap="xs">
      <Group>
        <Button type="submit" loading={saving.isBusy}>
          {isNew ? 'Publish' : 'Save'}
        </Button>
        {isNew ? keepAsDraft : others}
      </Group>
      <SaveStatus state={state} />
    </Stack>
  );
}
