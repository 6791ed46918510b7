import { Link } from 'react-router';
import { postsWithTag } from './address';
import classes from './TagLinks.module.css';

/** What a post can be found under, each leading to the others that are. */
export function TagLinks({ tags }: { tags: readonly string[] }) {
  return tags.length === 0 ? null : (
    <ul className={classes.tags} aria-label="Tags">
      {tags.map((tag) => (
        <li key={tag}>
          <Link to={postsWithTag(tag)} className={classes.tag} dir="auto">
            {tag}
          </Link>
        </li>
      ))}
    </ul>
  );
}
