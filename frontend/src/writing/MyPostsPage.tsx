import { Button, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { ownPostsQuery } from '../post/queries';
import { Empty } from '../shell/Empty';
import { Failure } from '../shell/Failure';
import { Loading } from '../shell/Loading';
import { Page } from '../shell/Page';
import { ShowMore } from '../shell/ShowMore';
import { MyPost } from './MyPost';

const SHOWN = [
  { value: 'all', label: 'All' },
  { value: 'drafts', label: 'Drafts' },
  { value: 'published', label: 'Published' },
];

export function MyPostsPage() {
  const [search, setSearch] = useSearchParams();
  const shown = SHOWN.find(({ value }) => value === search.get('show'))?.value ?? 'all';
  const posts = useInfiniteQuery(ownPostsQuery(shown === 'all' ? undefined : shown === 'published'));
  const items = posts.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title="My posts"
      narrow
      actions={
        <SegmentedControl
          aria-label="Which posts"
          value={shown}
          data={SHOWN}
          onChange={(show) => {
            setSearch(show === 'all' ? {} : { show }, { replace: true });
          }}
        />
      }
    >
      {posts.isPending && <Loading what="your posts" />}
      {posts.isError && items.length === 0 && (
        <Failure
          title="Your posts could not be loaded"
          error={posts.error}
          onRetry={() => void posts.refetch()}
        />
      )}
      {posts.isSuccess && items.length === 0 && (
        <Empty title={shown === 'published' ? 'Nothing is published yet' : 'There is nothing here yet'}>
          <Button component={Link} to="/write">
            Write something
          </Button>
        </Empty>
      )}
      {items.map((post) => (
        <MyPost key={post.id} post={post} />
      ))}
      <ShowMore {...posts} />
    </Page>
  );
}
