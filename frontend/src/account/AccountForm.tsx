import { Alert, Button, Stack } from '@mantine/core';
import type { SubmitEventHandler, ReactNode } from 'react';
import { Section } from './Section';

interface Props {
  title: string;
  submitLabel: string;
  isPending: boolean;
  failure: string | undefined;
  onSubmit: SubmitEventHandler<HTMLFormElement>;
  children: ReactNode;
}

export function AccountForm({ title, submitLabel, isPending, failure, onSubmit, children }: Props) {
  return (
    <Section title={title}>
      <form noValidate onSubmit={onSubmit}>
        <Stack align="start">
          {failure && (
            <Alert color="red" role="alert" title="Nothing is changed">
              {failure}
            </Alert>
          )}
          {children}
          <Button type="submit" variant="default" loading={isPending}>
            {submitLabel}
          </Button>
        </Stack>
      </form>
    </Section>
  );
}
