import { Link, useLocation } from 'react-router';
import { toLogIn } from '../session/next';
import classes from './Comments.module.css';

/** What a visitor sees where nobody has said anything: it needs no more code, and no request. */
export function NoComments() {
  return (
    <section aria-labelledby="comments" className={classes.comments}>
      <h2 id="comments" className={classes.heading}>
        Comments
      </h2>
      <p>Nobody has said anything yet.</p>
      <Invitation />
    </section>
  );
}

export function Invitation() {
  const location = useLocation();
  return (
    <p className={classes.invitation}>
      <Link to={toLogIn(location)}>Log in</Link> to comment.
    </p>
  );
}
