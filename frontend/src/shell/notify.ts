import { notifications } from '@mantine/notifications';
import { messageOf } from '../api/problem';

export function notifyFailure(title: string, error: unknown): void {
  notifications.show({ color: 'red', title, message: messageOf(error), autoClose: 10_000, role: 'alert' });
}

export function notifySuccess(message: string): void {
  notifications.show({ color: 'tide', message, role: 'status' });
}
