import { useQuery } from '@tanstack/react-query';
import { authorQuery } from '../authors/queries';
import { FollowButton } from './FollowButton';

/** Follows the author of something that one reads; nothing until it is known whether one does already. */
export function FollowAuthor({ id }: { id: string }) {
  const { data } = useQuery(authorQuery(id));
  return data?.username ? <FollowButton user={data} /> : null;
}
