import { count } from '../shell/numbers';
import { Time } from '../shell/Time';
import { AuthorLink } from './AuthorLink';
import classes from './Byline.module.css';
import type { PostSummary } from './types';

type Post = Pick<PostSummary, 'author' | 'createdAt' | 'updatedAt' | 'views'>;

/** Who wrote it, when, and how often it was read. */
export function Byline({ post, showsUpdate = false }: { post: Post; showsUpdate?: boolean }) {
  return (
    <p className={classes.byline}>
      <span>
        By <AuthorLink author={post.author} />
      </span>
      <Time at={post.createdAt} isFull={showsUpdate} />
      {showsUpdate && post.updatedAt !== post.createdAt && (
        <span>
          changed <Time at={post.updatedAt} isFull />
        </span>
      )}
      <span>{count(post.views, 'view')}</span>
    </p>
  );
}
