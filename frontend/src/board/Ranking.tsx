import { useRef } from 'react';
import { Link } from 'react-router';
import { addressOf } from '../post/address';
import { AuthorLink } from '../post/AuthorLink';
import type { PostSummary } from '../post/types';
import { count } from '../shell/numbers';
import classes from './Ranking.module.css';
import { useMovingRows } from './useMovingRows';

/** Posts by rank. Rows that change places move there. */
export function Ranking({ posts }: { posts: PostSummary[] }) {
  const list = useRef<HTMLOListElement>(null);
  useMovingRows(list, posts);
  return (
    <ol ref={list} className={classes.ranking}>
      {posts.map((post, index) => (
        <li key={post.id} data-row={post.id} className={classes.row}>
          <span className={classes.rank} aria-hidden>
            {index + 1}
          </span>
          <div>
            <Link to={addressOf(post)} className={classes.title}>
              {post.title}
            </Link>
            <p className={classes.by}>
              <AuthorLink author={post.author} /> · {count(post.views, 'view')}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
