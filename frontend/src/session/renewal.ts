import type { components } from '../api/schema';
import { Problem } from '../api/problem';
import { withinTime } from '../api/withinTime';
import { exclusively } from './exclusively';
import { currentSession, endSession, keepSession, type Session } from './session';
import { sessionOf } from './tokens';

/** Renewed this long before it expires, in milliseconds, so that no request carries a token that dies on the way. */
const MARGIN = 30_000;

/** A token to send with a request; undefined where nobody is logged in. */
export async function accessToken(): Promise<string | undefined> {
  const session = currentSession();
  return session && session.expiresAt - MARGIN < Date.now()
    ? renew(session.accessToken)
    : session?.accessToken;
}

/**
 * Exchanges the refresh token for new tokens, once for all tabs: a refresh token that is shown twice counts as stolen
 * and ends the session. Whoever waited for another tab's exchange gets its result.
 *
 * @param stale the access token that is no longer good
 * @returns the new access token; undefined where the session has ended
 */
export function renew(stale: string): Promise<string | undefined> {
  return exclusively('tidings.session', async () => {
    const session = currentSession();
    if (session?.accessToken !== stale) {
      return session?.accessToken;
    }
    const next = await exchange(session.refreshToken);
    // Somebody may have logged out, or in as somebody else, in the meantime.
    if (currentSession()?.refreshToken === session.refreshToken) {
      if (next) {
        keepSession(next);
      } else {
        endSession();
      }
    }
    return next?.accessToken;
  });
}

async function exchange(refreshToken: string): Promise<Session | undefined> {
  const response = await withinTime(
    new Request(new URL('/api/sessions/refresh', window.location.origin), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ refreshToken }),
    }),
  );
  // What stands between browser and server may answer with anything.
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) {
    return sessionOf(body as components['schemas']['SessionResponse']);
  }
  if (response.status === 401) {
    return undefined;
  }
  throw new Problem(response, body);
}
