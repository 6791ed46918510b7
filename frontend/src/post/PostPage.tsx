import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { isProblem } from '../api/problem';
import { isAdmin, useMe } from '../session/me';
import { useUserId } from '../session/session';
import { Failure } from '../shell/Failure';
import { Loading } from '../shell/Loading';
import { NotFound } from '../shell/NotFound';
import { Page } from '../shell/Page';
import { part } from '../shell/part';
import { Byline } from './Byline';
import { Markdown } from './Markdown';
import classes from './PostPage.module.css';
import { postQuery } from './queries';
import { useRecordedView } from './useRecordedView';

const PostActions = part(async () => (await import('./PostActions')).PostActions);

export function PostPage() {
  const { id = '' } = useParams();
  const post = useQuery(postQuery(id));
  const userId = useUserId();
  const me = useMe();
  // Whose post it is has to be known first: authors who look at their own posts are no readers.
  const isOwn = me !== undefined && me.id === post.data?.author.id;
  const isKnown = userId === undefined || me !== undefined;
  useRecordedView(post.data?.published && isKnown && !isOwn ? id : undefined);
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
      {post.data.published && <link rel="canonical" href={`/p/${id}`} />}
      <article className={classes.post}>
        <Byline post={post.data} showsUpdate />
        {!post.data.published && (
          <Alert variant="light" color="yellow" title="A draft">
            Only its author and administrators see it.
          </Alert>
        )}
        {(me?.id === post.data.author.id || isAdmin(me)) && <PostActions post={post.data} />}
        <Markdown text={post.data.content} />
      </article>
    </Page>
  );
}
