import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { addressOf } from './address';
import { AuthorLink } from './AuthorLink';
import classes from './Onwards.module.css';
import { relatedQuery } from './queries';
import type { Post } from './types';

/** Where one may go on from a post. Where that cannot be found out nothing is missing from the post itself. */
export function Onwards({ post }: { post: Post }) {
  const { data } = useQuery(relatedQuery(post.id));
  const { items = [], previous, next } = data ?? {};
  if (items.length === 0 && !previous && !next) {
    return null;
  }
  return (
    <nav aria-label="More to read" className={classes.onwards}>
      {items.length > 0 && (
        <section>
          <h2>Related posts</h2>
          <ul>
            {items.map((related) => (
              <li key={related.id}>
                <Link dir="auto" to={addressOf(related)}>
                  {related.title}
                </Link>{' '}
                <span>
                  by <AuthorLink author={related.author} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {(previous ?? next) && (
        <section>
          <h2>More by {post.author.username ?? 'the same author'}</h2>
          {previous && (
            <p>
              <span>Previous</span>{' '}
              <Link rel="prev" dir="auto" to={addressOf(previous)}>
                {previous.title}
              </Link>
            </p>
          )}
          {next && (
            <p>
              <span>Next</span>{' '}
              <Link rel="next" dir="auto" to={addressOf(next)}>
                {next.title}
              </Link>
            </p>
          )}
        </section>
      )}
    </nav>
  );
}
