import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { isProblem } from '../api/problem';
import { Failure } from '../shell/Failure';
import { Loading } from '../shell/Loading';
import { NotFound } from '../shell/NotFound';
import { Page } from '../shell/Page';
import { Byline } from './Byline';
import { Markdown } from './Markdown';
import { PostActions } from './PostActions';
import { postQuery } from './queries';
import { useRecordedView } from './useRecordedView';

export function PostPage() {
  const { id = '' } = useParams();
  const post = useQuery(postQuery(id));
  useRecordedView(post.data?.published ? id : undefined);
  if (post.isPending) {
    return <Loading what="the post" rows={5} />;
  }
  if (isProblem(post.error) && [400, 404].includes(post.error.status)) {
    return <NotFound what="post" />;
  }
  if (!post.data) {
    return (
      <Failure title="The post could not be loaded" error={post.error} onRetry={() => void post.refetch()} />
    );
  }
  return (
    <Page title={post.data.title} narrow>
      <article>
        <Byline post={post.data} showsUpdate />
        {!post.data.published && (
          <Alert variant="light" color="yellow" my="md" title="A draft">
            Only its author and administrators see it.
          </Alert>
        )}
        <PostActions post={post.data} />
        <Markdown text={post.data.content} />
      </article>
    </Page>
  );
}
