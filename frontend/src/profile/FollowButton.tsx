import { Button } from '@mantine/core';
import { IconUserCheck, IconUserPlus } from '@tabler/icons-react';
import type { components } from '../api/schema';
import { useFollow } from './useFollow';

interface Props {
  user: Pick<components['schemas']['UserResponse'], 'id' | 'username' | 'following'>;
}

/** Lets what somebody publishes appear in one's feed, or no longer. */
export function FollowButton({ user: { id, username, following } }: Props) {
  const follow = useFollow(id);
  const isFollowing = following ?? false;
  const Icon = isFollowing ? IconUserCheck : IconUserPlus;
  return (
    <Button
      variant={isFollowing ? 'default' : 'light'}
      size="sm"
      leftSection={<Icon size={16} aria-hidden />}
      aria-pressed={isFollowing}
      aria-label={`Follow ${username ?? ''}`}
      onClick={() => {
        if (!follow.isPending) {
          follow.mutate(!isFollowing);
        }
      }}
    >
      {isFollowing ? 'Following' : 'Follow'}
    </Button>
  );
}
