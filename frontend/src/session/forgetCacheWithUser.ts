import type { QueryClient } from '@tanstack/react-query';
import { currentSession, onSessionChange } from './session';

/** What one user was shown is not for the next one. */
export function forgetCacheWithUser(queryClient: QueryClient): void {
  let userId = currentSession()?.userId;
  onSessionChange(() => {
    const now = currentSession()?.userId;
    if (now !== userId) {
      userId = now;
      void queryClient.resetQueries();
    }
  });
}
