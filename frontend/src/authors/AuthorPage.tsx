import { Badge, Group, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { isProblem } from '../api/problem';
import { FeedLinks } from '../feed/FeedLinks';
import { PostList } from '../post/PostList';
import { postsQuery } from '../post/queries';
import { FollowButton } from '../profile/FollowButton';
import { Profile } from '../profile/Profile';
import { useMe } from '../session/me';
import { Empty } from '../shell/Empty';
import { Failure } from '../shell/Failure';
import { Loading } from '../shell/Loading';
import { NotFound } from '../shell/NotFound';
import { count } from '../shell/numbers';
import { Page } from '../shell/Page';
import { Time } from '../shell/Time';
import classes from './AuthorPage.module.css';
import { authorQuery } from './queries';

export function AuthorPage() {
  const { author: reference = '' } = useParams();
  const author = useQuery(authorQuery(reference));
  const [search] = useSearchParams();
  const me = useMe();
  const showsFavourites = search.get('show') === 'favourites';
  const posts = useInfiniteQuery(
    postsQuery({
      published: true,
      sort: '-created',
      ...(showsFavourites ? { favouritedBy: reference } : { author: reference }),
    }),
  );
  if (author.isPending) {
    return <Loading what="the author" />;
  }
  if (isProblem(author.error) && author.error.status === 404) {
    return <NotFound what="author" />;
  }
  if (!author.data) {
    return (
      <Failure
        title="The author could not be loaded"
        error={author.error}
        onRetry={() => void author.refetch()}
      />
    );
  }
  const { id, username, verified, published, followers, bio, image, createdAt } = author.data;
  const name = username ?? 'Somebody who left';
  return (
    <Page
      title={name}
      narrow
      actions={
        <Group gap="sm">
          {verified && <Badge variant="light">Verified</Badge>}
          {me && me.id !== id && username !== null && <FollowButton user={author.data} />}
        </Group>
      }
    >
      {username !== null && <FeedLinks title={`Posts by ${username}`} path={`/p/authors/${username}/feed`} />}
      <Profile bio={bio} image={image} />
      <Text c="dimmed" mb="lg">
        {count(published, 'published post')} · {count(followers, 'follower')} · joined <Time at={createdAt} />
      </Text>
      <nav aria-label={`What of ${name}`} className={classes.lists}>
        <Link to="?" replace preventScrollReset aria-current={showsFavourites ? undefined : 'page'}>
          Posts
        </Link>
        <Link
          to="?show=favourites"
          replace
          preventScrollReset
          aria-current={showsFavourites ? 'page' : undefined}
        >
          Favourites
        </Link>
      </nav>
      <PostList
        query={posts}
        empty={
          <Empty
            title={
              showsFavourites ? `${name} has no favourites yet` : `${name} has not published anything yet`
            }
          />
        }
      />
    </Page>
  );
}
