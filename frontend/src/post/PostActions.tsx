import { Button, Group } from '@mantine/core';
import { IconHistory, IconPencil } from '@tabler/icons-react';
import { Link } from 'react-router';
import { DeletePost } from './DeletePost';
import { PublicationButton } from './PublicationButton';
import type { Post } from './types';

/** What a post's author and administrators can do with it. */
export function PostActions({ post }: { post: Post }) {
  return (
    <Group gap="xs">
      <Button
        component={Link}
        to={`/posts/${post.id}/edit`}
        variant="default"
        size="sm"
        leftSection={<IconPencil size={16} aria-hidden />}
      >
        Edit
      </Button>
      <PublicationButton post={post} />
      <Button
        component={Link}
        to={`/posts/${post.id}/history`}
        variant="default"
        size="sm"
        leftSection={<IconHistory size={16} aria-hidden />}
      >
        History
      </Button>
      <DeletePost post={post} />
    </Group>
  );
}
