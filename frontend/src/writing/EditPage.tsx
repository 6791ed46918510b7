import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { isProblem } from '../api/problem';
import { postQuery } from '../post/queries';
import { isAdmin, useMe } from '../session/me';
import { Empty } from '../shell/Empty';
import { Failure } from '../shell/Failure';
import { Loading } from '../shell/Loading';
import { NotFound } from '../shell/NotFound';
import { Page } from '../shell/Page';
import { Editor } from './Editor';

export function EditPage() {
  const { id = '' } = useParams();
  const me = useMe();
  // What is edited is what was there when editing began: the editor notices what others do by its version.
  const post = useQuery({ ...postQuery(id), refetchOnWindowFocus: false });
  if (isProblem(post.error) && [400, 404].includes(post.error.status)) {
    return <NotFound what="post" />;
  }
  if (post.isError && !post.data) {
    return (
      <Failure title="The post could not be loaded" error={post.error} onRetry={() => void post.refetch()} />
    );
  }
  if (!post.data || !me) {
    return <Loading what="the post" />;
  }
  if (me.id !== post.data.author.id && !isAdmin(me)) {
    return (
      <Page title="Not yours to edit" narrow>
        <Empty title="Only its author and administrators can edit this post" />
      </Page>
    );
  }
  return <Editor key={id} post={post.data} />;
}
