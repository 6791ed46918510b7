import { AuthorLink } from '../post/AuthorLink';
import { part } from '../shell/part';
import { Time } from '../shell/Time';
import classes from './Comments.module.css';
import type { Comment } from './queries';

const DeleteComment = part(async () => (await import('./DeleteComment')).DeleteComment);

/** What somebody said, as it was typed. */
export function CommentItem({ comment, isDeletable }: { comment: Comment; isDeletable: boolean }) {
  return (
    <li className={classes.comment}>
      <div className={classes.facts}>
        <span>
          <AuthorLink author={comment.author} /> · <Time at={comment.createdAt} />
        </span>
        {isDeletable && <DeleteComment comment={comment} />}
      </div>
      <p className={classes.body} dir="auto">
        {comment.body}
      </p>
    </li>
  );
}
