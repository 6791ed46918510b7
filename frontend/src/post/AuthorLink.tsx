import { Link } from 'react-router';
import type { Author } from './types';

/** An author by name; erased ones have none. */
export function AuthorLink({ author }: { author: Author }) {
  return (
    <Link to={`/authors/${author.username ?? author.id}`}>{author.username ?? 'somebody who left'}</Link>
  );
}
