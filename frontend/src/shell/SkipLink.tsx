import classes from './Shell.module.css';
import { MAIN } from './main';

/** The first stop of the keyboard: straight to the page, past the navigation. */
export function SkipLink() {
  return (
    <a
      className={classes.skip}
      href={`#${MAIN}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(MAIN)?.focus();
      }}
    >
      Skip to the page
    </a>
  );
}
