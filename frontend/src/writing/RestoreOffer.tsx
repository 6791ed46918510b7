import { Alert, Button, Group, Stack } from '@mantine/core';
import { exact } from '../shell/exact';
import { count } from '../shell/numbers';
import type { LocalCopy } from './localCopies';

interface Props {
  copy: LocalCopy;
  onRestore: () => void;
  onDiscard: () => void;
}

/** Offers what was written here and never saved. */
export function RestoreOffer({ copy: { at, title, content }, onRestore, onDiscard }: Props) {
  return (
    <Alert color="yellow" variant="light" role="status" title="There is text here that was not saved">
      <Stack gap="xs" align="start">
        <p>
          “{title || 'Untitled'}”, {count(content.length, 'character')}, written {exact(new Date(at))} in this
          browser.
        </p>
        <Group gap="xs">
          <Button size="sm" onClick={onRestore}>
            Restore it
          </Button>
          <Button size="sm" variant="default" onClick={onDiscard}>
            Discard it
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
