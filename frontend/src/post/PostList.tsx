import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failure } from '../shell/Failure';
import { Loading } from '../shell/Loading';
import { ShowMore } from '../shell/ShowMore';
import { PostCard } from './PostCard';
import type { PostSummary } from './types';

interface Page {
  items: PostSummary[];
}

interface Props {
  query: UseInfiniteQueryResult<InfiniteData<Page>>;
  /** Shown in place of a list without posts. */
  empty: ReactNode;
  level?: 2 | 3;
}

/** A list of posts in each of its states. */
export function PostList({ query, empty, level = 2 }: Props) {
  if (query.isPending) {
    return <Loading what="posts" />;
  }
  if (!query.data) {
    return (
      <Failure
        title="The posts could not be loaded"
        error={query.error}
        onRetry={() => void query.refetch()}
      />
    );
  }
  const posts = query.data.pages.flatMap((page) => page.items);
  if (posts.length === 0) {
    return empty;
  }
  return (
    <>
      {posts.map((post) => (
        <PostCard key={post.id} post={post} level={level} />
      ))}
      <ShowMore {...query} />
    </>
  );
}
