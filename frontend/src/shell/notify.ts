import { notifications } from '@mantine/notifications';
import { messageOf } from '../api/problem';

const CLOSE = { closeButtonProps: { 'aria-label': 'Close' } };

export function notifyFailure(title: string, error: unknown): void {
  notifications.show({
    color: 'red',
    title,
    message: messageOf(error),
    autoClose: 10_000,
    role: 'alert',
    ...CLOSE,
  });
}

export function notifySuccess(message: string): void {
  notifications.show({ color: 'tide', message, role: 'status', ...CLOSE });
}
