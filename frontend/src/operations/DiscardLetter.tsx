import { Button, Group, Stack, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { Dialog } from '../shell/Dialog';
import { notifyFailure, notifySuccess } from '../shell/notify';
import type { DeadLetter } from './types';

interface Props {
  projection: string;
  letter: DeadLetter;
}

/** Gives a letter up, for a reason that is kept with it. */
export function DiscardLetter({ projection: name, letter }: Props) {
  const [opened, { open, close }] = useDisclosure();
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: isNotEmpty('Say why, for those who wonder later.') },
  });
  const discarding = useMutation({
    mutationFn: ({ reason }: typeof form.values) =>
      answer(
        api.DELETE('/ops/projections/{name}/dead-letters/{id}', {
          params: { path: { name, id: letter.id }, query: { reason } },
        }),
      ),
    onSuccess: () => {
      close();
      notifySuccess('The letter is discarded.');
    },
    onError: (error) => {
      notifyFailure('The letter is not discarded', error);
    },
  });
  return (
    <>
      <Button variant="subtle" color="red" size="sm" onClick={open}>
        Discard
      </Button>
      <Dialog opened={opened} onClose={close} title="Discard this letter?">
        <form
          noValidate
          onSubmit={form.onSubmit(
            (values) => {
              discarding.mutate(values);
            },
            () => form.getInputNode('reason')?.focus(),
          )}
        >
          <Stack>
            <p>This projection will never handle the event. The log keeps it.</p>
            <TextInput
              label="Reason"
              maxLength={500}
              required
              data-autofocus
              {...form.getInputProps('reason')}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                Keep it
              </Button>
              <Button type="submit" color="red" loading={discarding.isPending}>
                Discard it
              </Button>
            </Group>
          </Stack>
        </form>
      </Dialog>
    </>
  );
}
