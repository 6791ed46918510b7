import { Button, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../api/client';
import { forgetPost } from '../post/cache';
import { Dialog } from '../shell/Dialog';
import { notifyFailure, notifySuccess } from '../shell/notify';
import type { Version } from './versions';

interface Props {
  id: string;
  version: Version;
  /** What the post is now, as far as the history is shown. */
  latest: number;
}

/** Gives a post the text of an earlier version. What it is now stays in the history. */
export function RestoreVersion({ id, version: { change, after }, latest }: Props) {
  const [opened, { open, close }] = useDisclosure();
  const queryClient = useQueryClient();
  const restoring = useMutation({
    mutationFn: () =>
      answer(
        api.PUT('/api/posts/{id}', {
          params: { path: { id } },
          body: { ...after, tags: [...after.tags] },
          headers: ifMatch(latest),
        }),
      ),
    onSuccess: () => {
      close();
      forgetPost(queryClient, id);
      notifySuccess(`The post has the text of version ${change.version} again.`);
    },
    onError: (error) => {
      close();
      notifyFailure('The post is as it was', error);
      void queryClient.invalidateQueries({ queryKey: ['posts', 'history', id] });
    },
  });
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={`Restore version ${change.version}`}
        onClick={open}
      >
        Restore
      </Button>
      <Dialog opened={opened} onClose={close} title={`Restore version ${change.version}?`}>
        <Stack>
          <p>
            The post gets the title, the summary, the tags and the text of this version. What it is now stays
            in the history, so this can be taken back.
          </p>
          <Group justify="flex-end">
            <Button variant="default" onClick={close} data-autofocus>
              Leave it
            </Button>
            <Button
              loading={restoring.isPending}
              onClick={() => {
                restoring.mutate();
              }}
            >
              Restore
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}
