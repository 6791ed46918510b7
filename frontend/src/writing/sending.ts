import { Problem } from '../api/problem';

/** In milliseconds. */
const IDLE = 4_000;
const AT_LATEST = 30_000;
const TRY_AGAIN = 15_000;

/** The log keeps each version for ever, so long drafts are sent more seldom: milliseconds for a character. */
const PAUSE_PER_CHARACTER = 0.5;

/** In milliseconds since 1970. */
interface Times {
  savedAt: number | undefined;
  unsavedSince: number | undefined;
  failedAt: number | undefined;
}

/** In how many milliseconds a draft is sent by itself: when its author pauses, or after a while of writing. */
export function dueIn(
  { savedAt = 0, unsavedSince, failedAt }: Times,
  length: number,
  failure: unknown,
): number {
  const now = Date.now();
  if (failedAt !== undefined) {
    const asked = failure instanceof Problem ? (failure.retryAfter ?? 0) * 1_000 : 0;
    return Math.max(0, failedAt + Math.max(TRY_AGAIN, asked) - now);
  }
  const latest = (unsavedSince ?? now) + AT_LATEST;
  return Math.max(0, Math.max(Math.min(now + IDLE, latest), savedAt + length * PAUSE_PER_CHARACTER) - now);
}
