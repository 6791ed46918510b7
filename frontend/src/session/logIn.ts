import { answer, api } from '../api/client';
import { endSession, keepSession } from './session';
import { sessionOf } from './tokens';

/**
 * Whoever logs somebody in leads on at once: what waits until all is read again would take them away from where they
 * went meanwhile.
 *
 * @param name a username or an address
 */
export async function logIn(name: string, password: string): Promise<void> {
  keepSession(sessionOf(await answer(api.POST('/api/sessions', { body: { username: name, password } }))));
}

/** How long the server's answer is waited for, in milliseconds, before the session ends here without it. */
const PATIENCE = 5_000;

/** Ends the session here, and on the server if it can be reached. */
export async function logOut(): Promise<void> {
  const ended = api.DELETE('/api/sessions/current').catch(() => undefined);
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  endSession();
}
