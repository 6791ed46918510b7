import { Button, Group, Stack } from '@mantine/core';
import { Link } from 'react-router';
import { notifySuccess } from '../shell/notify';
import { ScheduledTime } from '../shell/Time';
import type { SaveState } from './saveState';
import { SaveStatus } from './SaveStatus';
import type { Saving } from './useSaving';

interface Props {
  isNew: boolean;
  /** A time to be published at was chosen. */
  isPlanned: boolean;
  state: SaveState;
  saving: Saving;
  onLeave: () => void;
  onUnscheduled: () => void;
}

/** What can be done with the text. The first button is the form's own. */
export function EditorActions({ isNew, isPlanned, state, saving, onLeave, onUnscheduled }: Props) {
  const scheduledAt = state.kept?.publishAt ?? '';
  const publishes = isPlanned ? 'Schedule' : 'Publish';
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
            saving[isPlanned ? 'schedule' : 'publish'](onLeave);
          }}
        >
          {publishes}
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
          {isNew ? publishes : 'Save'}
        </Button>
        {isNew ? keepAsDraft : others}
      </Group>
      {scheduledAt !== '' && !state.kept?.published && (
        <Group gap="sm">
          <p>
            Scheduled for <ScheduledTime at={scheduledAt} />.
          </p>
          <Button
            variant="default"
            size="compact-sm"
            disabled={saving.isBusy}
            onClick={() => {
              saving.unschedule(onUnscheduled);
            }}
          >
            Unschedule
          </Button>
        </Group>
      )}
      <SaveStatus state={state} />
    </Stack>
  );
}
