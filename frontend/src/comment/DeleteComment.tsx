import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { Confirmation } from '../shell/Confirmation';
import { notifyFailure, notifySuccess } from '../shell/notify';
import type { Comment } from './queries';

export function DeleteComment({ comment: { id, author } }: { comment: Comment }) {
  const [opened, { open, close }] = useDisclosure();
  const deletion = useMutation({
    mutationFn: () => answer(api.DELETE('/api/comments/{id}', { params: { path: { id } } })),
    onSuccess: () => {
      close();
      notifySuccess('The comment is deleted.');
    },
    onError: (error) => {
      notifyFailure('The comment is not deleted', error);
    },
  });
  const name = author.username ?? 'somebody who left';
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        size="compact-sm"
        aria-label={`Delete the comment of ${name}`}
        onClick={open}
      >
        Delete
      </Button>
      <Confirmation
        title="Delete this comment?"
        opened={opened}
        onClose={close}
        onConfirm={() => {
          deletion.mutate();
        }}
        label="Delete it"
        isPending={deletion.isPending}
        isDangerous
      >
        <p>What {name} wrote will be gone for good.</p>
      </Confirmation>
    </>
  );
}
