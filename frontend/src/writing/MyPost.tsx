import { Badge, Button, Group } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Link } from 'react-router';
import { addressOf } from '../post/address';
import { DeletePost } from '../post/DeletePost';
import { PublicationButton } from '../post/PublicationButton';
import type { PostSummary } from '../post/types';
import { count } from '../shell/numbers';
import { ScheduledTime, Time } from '../shell/Time';
import classes from './MyPost.module.css';

/** One's own post, with what can be done with it. */
export function MyPost({ post }: { post: PostSummary }) {
  return (
    <article className={classes.post}>
      <h2 className={classes.title}>
        <Link to={addressOf(post)}>{post.title}</Link>
        <Badge variant="dot" color={post.published ? 'green' : 'gray'}>
          {post.published ? 'Published' : post.scheduledAt === null ? 'Draft' : 'Scheduled'}
        </Badge>
      </h2>
      <p className={classes.facts}>
        {!post.published && post.scheduledAt !== null && (
          <>
            scheduled for <ScheduledTime at={post.scheduledAt} /> ·{' '}
          </>
        )}
        changed <Time at={post.updatedAt} /> · {count(post.views, 'view')}
      </p>
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
        <DeletePost post={post} />
      </Group>
    </article>
  );
}
