import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { isProblem } from '../api/problem';
import { postQuery } from '../post/queries';
import type { Post } from '../post/types';
import { AwaitingMe } from '../session/AwaitingMe';
import { isAdmin, useMe } from '../session/me';
import { Empty } from '../shell/Empty';
import { Failure } from '../shell/Failure';
import { Loading } from '../shell/Loading';
import { NotFound } from '../shell/NotFound';
import { Page } from '../shell/Page';
import { Editor } from './Editor';

/**
 * Edits a post as it is when the page is opened. Once the editor is there it stays, whatever becomes of the post, the
 * session or the connection: there may be text in it that is nowhere else.
 */
export function EditPage() {
  const { id = '' } = useParams();
  const [opened, setOpened] = useState<Post>();
  const me = useMe();
  const post = useQuery({ ...postQuery(id), refetchOnWindowFocus: false });
  if (opened && [opened.id, opened.slug].includes(id)) {
    return <Editor key={id} post={opened} />;
  }
  if (isProblem(post.error) && [400, 404].includes(post.error.status)) {
    return <NotFound what="post" />;
  }
  if (post.isError && !post.data) {
    return (
      <Failure title="The post could not be loaded" error={post.error} onRetry={() => void post.refetch()} />
    );
  }
  // What is remembered of the post from another page may be old.
  const isFresh = post.isFetchedAfterMount || !post.isStale;
  if (!post.data || !isFresh) {
    return <Loading what="the post" />;
  }
  if (!me) {
    return <AwaitingMe what="the post" />;
  }
  if (me.id !== post.data.author.id && !isAdmin(me)) {
    return (
      <Page title="Not yours to edit" narrow>
        <Empty title="Only its author and administrators can edit this post" />
      </Page>
    );
  }
  setOpened(post.data);
  return <Loading what="the post" />;
}
