import { Button, Stack } from '@mantine/core';
import type { SubmitEventHandler, ReactNode } from 'react';
import { ErrorAlert } from '../shell/ErrorAlert';
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
            <ErrorAlert title="Nothing is changed" occasion={isPending}>
              {failure}
            </ErrorAlert>
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
