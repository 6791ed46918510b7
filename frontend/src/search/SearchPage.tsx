import { Anchor } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { FeedLinks } from '../feed/FeedLinks';
import { PostList } from '../post/PostList';
import { postsQuery } from '../post/queries';
import { Empty } from '../shell/Empty';
import { Page } from '../shell/Page';
import { Filters } from './Filters';
import { Found } from './Found';
import { useFilters } from './filters';

export function SearchPage() {
  const filters = useFilters();
  const posts = useInfiniteQuery(postsQuery(filters.query));
  return (
    <Page
      title="Search"
      narrow
      actions={
        <Anchor component={Link} to="/tags" underline="always">
          All tags
        </Anchor>
      }
    >
      {filters.query.tag !== undefined && (
        <FeedLinks
          title={`Posts about ${filters.query.tag}`}
          path="/p/feed"
          query={`?${new URLSearchParams({ tag: filters.query.tag })}`}
        />
      )}
      <Filters key={filters.text} filters={filters} />
      <section aria-label="Posts found" aria-busy={posts.isFetching}>
        <Found page={posts.data?.pages[0]} />
        <PostList
          query={posts}
          empty={
            posts.data?.pages[0]?.totalIsBound ? (
              <Empty title="None of the newest posts is like that">
                <p>To look through all of them would have taken too long. Try words that are more special.</p>
              </Empty>
            ) : (
              <Empty title="No post is like that">
                <p>Try fewer words or a longer time.</p>
              </Empty>
            )
          }
        />
      </section>
    </Page>
  );
}
