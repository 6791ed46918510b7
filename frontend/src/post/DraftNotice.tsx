import { Alert } from '@mantine/core';
import { ScheduledTime } from '../shell/Time';
import type { Post } from './types';

/** Says who sees a post that is not published, and whether that is going to change. */
export function DraftNotice({ post: { scheduledAt } }: { post: Post }) {
  return (
    <Alert variant="light" color="yellow" title={scheduledAt === null ? 'A draft' : 'Scheduled'}>
      Only its author and administrators see it.
      {scheduledAt !== null && (
        <>
          {' It is scheduled for '}
          <ScheduledTime at={scheduledAt} />.
        </>
      )}
    </Alert>
  );
}
