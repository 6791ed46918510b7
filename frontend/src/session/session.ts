import { useSyncExternalStore } from 'react';
import { SESSION_KEY } from './key';

/** A person's session, shared by all tabs of this browser. */
export interface Session {
  readonly userId: string;
  readonly accessToken: string;
  /** Milliseconds since 1970, by this machine's clock. */
  readonly expiresAt: number;
  /** Works once; see ADR 21 for why it is kept here. */
  readonly refreshToken: string;
}

let text: string | null | undefined;
let session: Session | undefined;

/** The session as the browser's storage has it now, whichever tab wrote it. */
export function currentSession(): Session | undefined {
  const stored = localStorage.getItem(SESSION_KEY);
  if (stored !== text) {
    text = stored;
    session = stored === null ? undefined : parse(stored);
  }
  return session;
}

export function keepSession(next: Session): void {
  localStorage.setItem(SESSION_KEY, JSON.stringify(next));
  listeners.forEach((listener) => {
    listener();
  });
}

export function endSession(): void {
  localStorage.removeItem(SESSION_KEY);
  listeners.forEach((listener) => {
    listener();
  });
}

const listeners = new Set<() => void>();

/** Calls the listener when this tab or another one changes the session. */
export function onSessionChange(listener: () => void): () => void {
  const stored = (event: StorageEvent) => {
    if (event.key === SESSION_KEY || event.key === null) {
      listener();
    }
  };
  listeners.add(listener);
  window.addEventListener('storage', stored);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', stored);
  };
}

/** The id of whoever is logged in; undefined for nobody. */
export function useUserId(): string | undefined {
  return useSyncExternalStore(onSessionChange, () => currentSession()?.userId);
}

function parse(stored: string): Session | undefined {
  try {
    const value: unknown = JSON.parse(stored);
    return isSession(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isSession(value: unknown): value is Session {
  return (
    typeof value === 'object' &&
    value !== null &&
    'userId' in value &&
    'accessToken' in value &&
    'expiresAt' in value &&
    'refreshToken' in value
  );
}
