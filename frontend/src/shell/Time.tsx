import { dayOf, exact, inUtc, withZone } from './exact';
import { relative } from './relative';

const DAY = 24 * 60 * 60 * 1_000;

interface Props {
  at: string;
  /** In full, where there is room and it matters. */
  isFull?: boolean;
}

/** When something was: how long ago within a day, by its date before that. All of it when pointed at. */
export function Time({ at, isFull = false }: Props) {
  const date = new Date(at);
  const now = new Date();
  const isRecent = Math.abs(now.getTime() - date.getTime()) < DAY;
  const ago = relative(date, now);
  return (
    <time dateTime={at} title={`${withZone(date)}, ${ago}`}>
      {isFull ? `${exact(date)} (${ago})` : isRecent ? ago : dayOf(date)}
    </time>
  );
}

/** When something was, to the second, with the time zone: for those who look for causes. */
export function ExactTime({ at }: { at: string }) {
  const date = new Date(at);
  return (
    <time dateTime={at} title={relative(date, new Date())}>
      {withZone(date)}
    </time>
  );
}

/** When something is going to be, in UTC as all agree on it, and in one's own time when pointed at. */
export function ScheduledTime({ at }: { at: string }) {
  const date = new Date(at);
  return (
    <time dateTime={at} title={`${withZone(date)}, ${relative(date, new Date())}`}>
      {inUtc(date)}
    </time>
  );
}
