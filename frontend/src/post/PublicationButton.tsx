import { Button } from '@mantine/core';
import { IconCalendarOff, IconEye, IconEyeOff } from '@tabler/icons-react';
import type { PostSummary } from './types';
import { usePublication } from './usePublication';

interface Props {
  post: Pick<PostSummary, 'id' | 'title' | 'published' | 'scheduledAt'>;
}

/** Publishes a draft, makes a post a draft again, or lets a scheduled one stay a draft. */
export function PublicationButton({ post }: Props) {
  const publication = usePublication(post.id);
  const Icon = post.published ? IconEyeOff : IconEye;
  return (
    <>
      <Button
        variant={post.published ? 'default' : 'filled'}
        size="sm"
        leftSection={<Icon size={16} aria-hidden />}
        disabled={publication.isPending}
        onClick={() => {
          publication.mutate(!post.published);
        }}
      >
        {post.published ? 'Unpublish' : 'Publish'}
      </Button>
      {!post.published && post.scheduledAt !== null && (
        <Button
          variant="default"
          size="sm"
          leftSection={<IconCalendarOff size={16} aria-hidden />}
          disabled={publication.isPending}
          onClick={() => {
            publication.mutate(false);
          }}
        >
          Unschedule
        </Button>
      )}
    </>
  );
}
