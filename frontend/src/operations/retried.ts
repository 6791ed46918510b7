import type { components } from '../api/schema';
import { notifications } from '@mantine/notifications';
import { count } from '../shell/numbers';
import { notifySuccess } from '../shell/notify';

/** Says what came of trying dead letters again. */
export function notifyRetried({ projected, complete }: components['schemas']['Retried']): void {
  const handled = `${count(projected, 'event')} handled`;
  if (complete) {
    notifySuccess(`${handled}.`);
  } else {
    notifications.show({ color: 'yellow', message: `${handled}; another one failed again.`, role: 'status' });
  }
}
