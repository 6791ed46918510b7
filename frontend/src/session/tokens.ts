import type { components } from '../api/schema';
import type { Session } from './session';

/** Turns the server's answer into a session of this browser. */
export function sessionOf(tokens: components['schemas']['SessionResponse']): Session {
  return {
    userId: tokens.userId,
    accessToken: tokens.accessToken,
    refreshToken: tokens.refreshToken,
    expiresAt: Date.now() + tokens.expiresIn * 1_000,
  };
}
