import type { components } from '../api/schema';
import { count } from '../shell/numbers';
import { notifySuccess, notifyWarning } from '../shell/notify';

/** Says what came of trying dead letters again. */
export function notifyRetried({ projected, complete }: components['schemas']['Retried']): void {
  const handled = `${count(projected, 'event')} handled`;
  if (complete) {
    notifySuccess(`${handled}.`);
  } else {
    notifyWarning(`${handled}; another one failed again.`);
  }
}
