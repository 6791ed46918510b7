import { TextInput } from '@mantine/core';
import { inUtc } from '../shell/exact';
import { fromLocal, toLocal } from './localTime';

interface Props {
  /** An instant, or empty. */
  value: string;
  onChange: (publishAt: string) => void;
  onBlur?: (event: unknown) => void;
  error?: unknown;
  'data-path'?: string;
}

/** When a post is to be published by itself: chosen in one's own time, told in the one that all agree on. */
export function PublishAtField({ value, onChange, onBlur, error, 'data-path': path }: Props) {
  return (
    <TextInput
      type="datetime-local"
      label="Publish at"
      description={
        value === ''
          ? 'In your own time. Left empty, it is published when you say so.'
          : `That is ${inUtc(new Date(value))}.`
      }
      data-path={path}
      value={toLocal(value)}
      error={typeof error === 'string' ? error : undefined}
      onBlur={onBlur}
      onChange={(event) => {
        onChange(fromLocal(event.currentTarget.value));
      }}
    />
  );
}
