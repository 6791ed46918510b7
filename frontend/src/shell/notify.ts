import type { NotificationData } from '@mantine/notifications';
import { messageOf } from '../api/problem';

const CLOSE = { closeButtonProps: { 'aria-label': 'Close' } };

/** Loads what shows them with the place that they are shown in, behind the page: nothing is told before. */
function show(notification: NotificationData): void {
  void import('@mantine/notifications').then(({ notifications }) =>
    notifications.show({ ...notification, ...CLOSE }),
  );
}

export function notifyFailure(title: string, error: unknown): void {
  show({ color: 'red', title, message: messageOf(error), autoClose: 10_000, role: 'alert' });
}

export function notifySuccess(message: string): void {
  show({ color: 'tide', message, role: 'status' });
}

export function notifyWarning(message: string): void {
  show({ color: 'yellow', message, role: 'status' });
}
