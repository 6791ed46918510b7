import type { ReactNode } from 'react';
import { count } from '../shell/numbers';
import { Time } from '../shell/Time';
import { AuthorLink } from './AuthorLink';
import classes from './Byline.module.css';
import type { PostSummary } from './types';

type Post = Pick<PostSummary, 'author' | 'createdAt' | 'updatedAt' | 'views' | 'favourites' | 'comments'>;

interface Props {
  post: Post;
  showsUpdate?: boolean;
  /** What else there is to say. */
  children?: ReactNode;
}

/** Who wrote it, when, and what readers made of it. */
export function Byline({ post, showsUpdate = false, children }: Props) {
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
      {post.favourites > 0 && <span>{count(post.favourites, 'favourite')}</span>}
      {post.comments > 0 && <span>{count(post.comments, 'comment')}</span>}
      {children}
    </p>
  );
}
