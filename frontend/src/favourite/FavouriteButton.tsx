import { Button } from '@mantine/core';
import { IconHeart, IconHeartFilled } from '@tabler/icons-react';
import type { Post } from '../post/types';
import { count } from '../shell/numbers';
import { useFavourite } from './useFavourite';

/** Says that one likes a post, and that one does no longer. */
export function FavouriteButton({ post }: { post: Pick<Post, 'id' | 'favourited' | 'favourites'> }) {
  const favourite = useFavourite(post.id);
  const isFavourite = post.favourited ?? false;
  const Icon = isFavourite ? IconHeartFilled : IconHeart;
  return (
    <Button
      variant="default"
      size="sm"
      leftSection={<Icon size={16} aria-hidden />}
      aria-pressed={isFavourite}
      aria-label={`Favourite, ${count(post.favourites, 'reader')}`}
      onClick={() => {
        if (!favourite.isPending) {
          favourite.mutate(!isFavourite);
        }
      }}
    >
      Favourite · {post.favourites}
    </Button>
  );
}
