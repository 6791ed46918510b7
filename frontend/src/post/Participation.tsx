import { Group } from '@mantine/core';
import { FavouriteButton } from '../favourite/FavouriteButton';
import { FollowAuthor } from '../profile/FollowAuthor';
import type { Me } from '../session/me';
import type { Post } from './types';

/** What readers who are logged in can do about a published post. */
export function Participation({ post, me }: { post: Post; me: Me }) {
  return (
    <Group gap="xs">
      <FavouriteButton post={post} />
      {me.id !== post.author.id && <FollowAuthor id={post.author.id} />}
    </Group>
  );
}
