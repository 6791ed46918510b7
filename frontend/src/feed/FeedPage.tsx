import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { PostList } from '../post/PostList';
import { Empty } from '../shell/Empty';
import { Page } from '../shell/Page';
import { feedQuery } from './queries';

/** What is new of those whom one follows. */
export function FeedPage() {
  const feed = useInfiniteQuery(feedQuery);
  return (
    <Page title="Feed" narrow>
      <PostList
        query={feed}
        empty={
          <Empty title="Nothing is here yet">
            <p>What those publish whom you follow appears here. Follow them on their pages.</p>
            <Button component={Link} to="/authors" variant="default">
              See who writes
            </Button>
          </Empty>
        }
      />
    </Page>
  );
}
