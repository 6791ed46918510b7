import type { components } from '../api/schema';
import { count } from '../shell/numbers';
import classes from './Found.module.css';

type Page = Pick<components['schemas']['FoundPosts'], 'total' | 'totalIsBound' | 'approximate'>;

/** How much a search has found. Who cannot see it is told when it changes. */
export function Found({ page }: { page: Page | undefined }) {
  return (
    <p role="status" className={classes.found}>
      {page && saidOf(page)}
    </p>
  );
}

export function saidOf({ total, totalIsBound, approximate }: Page): string {
  if (!total) {
    return '';
  }
  const posts = `${totalIsBound ? 'More than ' : ''}${count(total, 'post')}`;
  return approximate ? `${posts} with similar words: none has just these` : posts;
}
