import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { NoComments } from '../comment/NoComments';
import { writerAbout } from '../comment/unsent';
import { isProblem } from '../api/problem';
import { isAdmin, useMe } from '../session/me';
import { currentSession, useUserId } from '../session/session';
import { Failure } from '../shell/Failure';
import { Loading } from '../shell/Loading';
import { NotFound } from '../shell/NotFound';
import { Page } from '../shell/Page';
import { part } from '../shell/part';
import { TagLinks } from '../tags/TagLinks';
import { Byline } from './Byline';
import { DraftNotice } from './DraftNotice';
import { Onwards } from './Onwards';
import classes from './PostPage.module.css';
import { PostText } from './PostText';
import { postQuery } from './queries';
import { readingMinutes } from './readingTime';
import { useOwnAddress } from './useOwnAddress';
import { useRecordedView } from './useRecordedView';

const Comments = part(async () => (await import('../comment/Comments')).Comments);
const PostActions = part(async () => (await import('./PostActions')).PostActions);
const Participation = part(async () => (await import('./Participation')).Participation);

/** The page, with what whoever is logged in can do on it: what came later would move all that is below. */
export async function loadPostPage() {
  if (currentSession() !== undefined) {
    await Promise.all([PostActions.preload(), Participation.preload()]);
  }
  return PostPage;
}

function PostPage() {
  const { id: reference = '' } = useParams();
  const post = useQuery(postQuery(reference));
  useOwnAddress(reference, post);
  const userId = useUserId();
  const me = useMe();
  // Whose post it is has to be known first: authors who look at their own posts are no readers.
  const isOwn = me !== undefined && me.id === post.data?.author.id;
  const isKnown = userId === undefined || me !== undefined;
  useRecordedView(post.data?.published && isKnown && !isOwn ? post.data.id : undefined);
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
  const { id, title, summary, content, tags, published, comments } = post.data;
  const isTalkedAbout = comments > 0 || userId !== undefined || writerAbout(id) !== undefined;
  return (
    <Page title={title} narrow>
      <article className={classes.post}>
        {summary !== null && (
          <p className={classes.summary} dir="auto">
            {summary}
          </p>
        )}
        <div>
          <Byline post={post.data} showsUpdate>
            <span>{readingMinutes(content)} min read</span>
          </Byline>
          <TagLinks tags={tags} />
        </div>
        {!published && <DraftNotice post={post.data} />}
        {(isOwn || isAdmin(me)) && <PostActions post={post.data} />}
        <PostText post={post.data} />
      </article>
      {published && me && <Participation post={post.data} me={me} />}
      <Onwards post={post.data} />
      {published && (isTalkedAbout ? <Comments key={id} post={post.data} /> : <NoComments />)}
    </Page>
  );
}
