import { Button, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { answer, api } from '../api/client';
import { Dialog } from '../shell/Dialog';
import { notifyFailure, notifySuccess } from '../shell/notify';
import { forgetPost } from './cache';
import type { PostSummary } from './types';

interface Props {
  post: Pick<PostSummary, 'id' | 'title'>;
}

export function DeletePost({ post }: Props) {
  const [opened, { open, close }] = useDisclosure();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const deletion = useMutation({
    mutationFn: () => answer(api.DELETE('/api/posts/{id}', { params: { path: { id: post.id } } })),
    onSuccess: async () => {
      await navigate('/me/posts');
      forgetPost(queryClient, post.id);
      notifySuccess(`“${post.title}” is deleted.`);
    },
    onError: (error) => {
      notifyFailure('The post is not deleted', error);
    },
  });
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        size="sm"
        leftSection={<IconTrash size={16} aria-hidden />}
        aria-label={`Delete “${post.title}”`}
        onClick={open}
      >
        Delete
      </Button>
      <Dialog opened={opened} onClose={close} title="Delete this post?">
        <Stack>
          <p>“{post.title}” will be gone from every list, for good.</p>
          <Group justify="flex-end">
            <Button variant="default" onClick={close} data-autofocus>
              Keep it
            </Button>
            <Button
              color="red"
              loading={deletion.isPending}
              onClick={() => {
                deletion.mutate();
              }}
            >
              Delete
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}
