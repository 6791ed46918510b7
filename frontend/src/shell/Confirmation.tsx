import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from './Dialog';

interface Props {
  title: string;
  opened: boolean;
  onClose: () => void;
  onConfirm: () => void;
  /** What the button that does it says. */
  label: string;
  isPending: boolean;
  isDangerous?: boolean;
  children: ReactNode;
}

/** Says what is about to be done, and does it when it is asked for once more. */
export function Confirmation({
  title,
  opened,
  onClose,
  onConfirm,
  label,
  isPending,
  isDangerous,
  children,
}: Props) {
  return (
    <Dialog title={title} opened={opened} onClose={onClose}>
      <Stack>
        {children}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            Not now
          </Button>
          <Button {...(isDangerous && { color: 'red' })} loading={isPending} onClick={onConfirm}>
            {label}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
