import classes from './LiveBadge.module.css';
import { POLLING_SECONDS } from './useTrending';

/** Says how fresh the board is. */
export function LiveBadge({ isLive }: { isLive: boolean }) {
  return (
    <span className={classes.badge} data-live={isLive}>
      {isLive ? 'Live' : `Every ${POLLING_SECONDS} seconds`}
    </span>
  );
}
