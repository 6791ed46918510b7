import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Post } from '../post/types';
import { isAdmin, useMe } from '../session/me';
import { useUserId } from '../session/session';
import { Failure } from '../shell/Failure';
import { Loading } from '../shell/Loading';
import { part } from '../shell/part';
import { ShowMore } from '../shell/ShowMore';
import { CommentItem } from './CommentItem';
import classes from './Comments.module.css';
import { Invitation } from './NoComments';
import { commentsQuery } from './queries';
import { noteWriter, writerAbout } from './unsent';

const CommentForm = part(async () => (await import('./CommentForm')).CommentForm);

/** What is said about a post, and where one says something oneself. */
export function Comments({ post }: { post: Post }) {
  const me = useMe();
  const userId = useUserId();
  const [writer, setWriter] = useState(userId ?? writerAbout(post.id));
  const [isWritten, setWritten] = useState(writer !== userId);
  const comments = useInfiniteQuery(commentsQuery(post.id));
  const items = comments.data?.pages.flatMap((page) => page.items) ?? [];
  // Whoever has written something keeps it in view when the session ends.
  if (userId !== writer && (userId !== undefined || !isWritten)) {
    setWriter(userId);
  }
  useEffect(() => {
    noteWriter(post.id, isWritten ? writer : undefined);
  }, [post.id, isWritten, writer]);
  return (
    <section aria-labelledby="comments" className={classes.comments}>
      <h2 id="comments" className={classes.heading}>
        Comments
      </h2>
      {comments.isPending && <Loading what="the comments" />}
      {comments.isError && !comments.data && (
        <Failure
          title="The comments could not be loaded"
          error={comments.error}
          onRetry={() => void comments.refetch()}
        />
      )}
      {comments.isSuccess && items.length === 0 && <p>Nobody has said anything yet.</p>}
      <ol className={classes.list} aria-label="Comments">
        {items.map((comment) => (
          <CommentItem
            key={comment.id}
            comment={comment}
            isDeletable={
              me !== undefined && (me.id === comment.author.id || me.id === post.author.id || isAdmin(me))
            }
          />
        ))}
      </ol>
      <ShowMore {...comments} />
      {writer === undefined ? (
        <Invitation />
      ) : (
        <CommentForm key={writer} userId={writer} postId={post.id} onWritten={setWritten} />
      )}
    </section>
  );
}
