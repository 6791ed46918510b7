import classes from './Shell.module.css';
import { useOnline } from './useOnline';

/** Tells that what is shown may be old, and that nothing can be changed now. */
export function OfflineNotice() {
  const isOnline = useOnline();
  return (
    <div role="status">
      {!isOnline && (
        <p className={classes.offline}>You are offline. What is shown may be old, and nothing can be sent.</p>
      )}
    </div>
  );
}
