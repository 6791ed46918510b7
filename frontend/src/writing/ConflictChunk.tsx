import { SegmentedControl } from '@mantine/core';
import classes from './Conflict.module.css';
import type { Choice, Conflict } from './merge';

const CHOICES = [
  { value: 'yours', label: 'Yours' },
  { value: 'theirs', label: 'Theirs' },
  { value: 'both', label: 'Both' },
] as const;

interface Props {
  chunk: Conflict;
  name: string;
  choice: Choice;
  onChoose: (choice: Choice) => void;
}

/** Lines that both changed, and the choice between them. */
export function ConflictChunk({ chunk, name, choice, onChoose }: Props) {
  return (
    <div role="group" aria-label={name} className={classes.chunk}>
      <div className={classes.chunkHead}>
        <strong>{name}</strong>
        <SegmentedControl
          aria-label={name}
          size="xs"
          value={choice}
          data={[...CHOICES]}
          onChange={onChoose}
        />
      </div>
      <div className={classes.sides}>
        <p className={classes.text} data-kept={choice !== 'theirs'}>
          {chunk.yours.join('\n') || '(nothing)'}
        </p>
        <p className={classes.text} data-kept={choice !== 'yours'}>
          {chunk.theirs.join('\n') || '(nothing)'}
        </p>
      </div>
    </div>
  );
}
