import { Button, Checkbox, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { answer, api } from '../../api/client';
import { useSubmission } from '../../api/useSubmission';
import { isAdmin, useMe } from '../../session/me';
import { Dialog } from '../../shell/Dialog';
import { ErrorAlert } from '../../shell/ErrorAlert';
import { SecretField } from './SecretField';
import type { WebhookSecret } from './types';

/** Adds an endpoint, and shows its secret once. */
export function AddWebhook() {
  const [opened, { open, close }] = useDisclosure();
  const [told, setTold] = useState<WebhookSecret>();
  return (
    <>
      <Button
        onClick={() => {
          setTold(undefined);
          open();
        }}
      >
        Add a webhook
      </Button>
      <Dialog opened={opened} onClose={close} title={told ? 'The webhook is added' : 'Add a webhook'}>
        {told ? (
          <Stack>
            <SecretField secret={told.secret} />
            <Group justify="flex-end">
              <Button onClick={close}>I have kept it</Button>
            </Group>
          </Stack>
        ) : (
          <AddForm onAdded={setTold} onCancel={close} />
        )}
      </Dialog>
    </>
  );
}

interface FormProps {
  onAdded: (told: WebhookSecret) => void;
  onCancel: () => void;
}

function AddForm({ onAdded, onCancel }: FormProps) {
  const mayReadAll = isAdmin(useMe());
  const form = useForm({
    initialValues: { url: '', events: '', description: '', withTexts: false },
  });
  const { submission, failure } = useSubmission(
    form,
    ({ url, events, description, withTexts }) =>
      answer(
        api.POST('/ops/webhooks', {
          body: { url, events: namesIn(events), description, withTexts },
        }),
      ),
    (added) => {
      onAdded(added as WebhookSecret);
    },
  );
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) => {
        submission.mutate(values);
      })}
    >
      <Stack>
        {failure !== undefined && <ErrorAlert title="The webhook is not added">{failure}</ErrorAlert>}
        <TextInput
          label="URL"
          type="url"
          placeholder="https://"
          maxLength={2000}
          required
          data-autofocus
          {...form.getInputProps('url')}
        />
        <Textarea
          label="Events"
          description="Such as post.published, one a line; all of them without any."
          autosize
          minRows={2}
          {...form.getInputProps('events')}
        />
        <TextInput
          label="Description"
          description="What it is for, for whoever asks later."
          maxLength={500}
          {...form.getInputProps('description')}
        />
        <Checkbox
          label="Send what people wrote, drafts included"
          description={mayReadAll ? undefined : 'This takes an administrator.'}
          disabled={!mayReadAll}
          {...form.getInputProps('withTexts', { type: 'checkbox' })}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            Not now
          </Button>
          <Button type="submit" loading={submission.isPending}>
            Add it
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function namesIn(text: string): string[] | null {
  const names = text.split(/[\s,]+/).filter((name) => name !== '');
  return names.length === 0 ? null : names;
}
