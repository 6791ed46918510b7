import { Badge, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { isProblem } from '../api/problem';
import { PostList } from '../post/PostList';
import { postsQuery } from '../post/queries';
import { Empty } from '../shell/Empty';
import { Failure } from '../shell/Failure';
import { Loading } from '../shell/Loading';
import { NotFound } from '../shell/NotFound';
import { count } from '../shell/numbers';
import { Page } from '../shell/Page';
import { Time } from '../shell/Time';
import { authorQuery } from './queries';

export function AuthorPage() {
  const { author: reference = '' } = useParams();
  const author = useQuery(authorQuery(reference));
  const posts = useInfiniteQuery(postsQuery({ author: reference, published: true, sort: '-created' }));
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
  const { username, verified, published, createdAt } = author.data;
  return (
    <Page
      title={username ?? 'Somebody who left'}
      narrow
      actions={verified && <Badge variant="light">Verified</Badge>}
    >
      <Text c="dimmed" mb="xl">
        {count(published, 'published post')} · joined <Time at={createdAt} />
      </Text>
      <PostList
        query={posts}
        empty={<Empty title={`${username ?? 'Nobody'} has not published anything yet`} />}
      />
    </Page>
  );
}
