import { Alert, Button, Group, Stack, Textarea } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { Diff } from '../history/Diff';
import classes from './Conflict.module.css';
import { ErrorAlert } from '../shell/ErrorAlert';
import { ConflictChunk } from './ConflictChunk';
import { draftOf, type Draft } from './draft';
import { choose, merge, mergeField, type Choice } from './merge';
import { MergedField } from './MergedField';
import type { ConflictOfEdits } from './saveState';
import { mergeTags } from './tags';
import { TagsField } from './TagsField';

interface Props {
  conflict: ConflictOfEdits;
  isSaving: boolean;
  failure: string | undefined;
  /** Told what the two make together, from the beginning and with each choice. */
  onChange: (merged: Draft) => void;
  onSave: () => void;
  onDiscard: () => void;
}

/** Yours, theirs, and what they make together. */
export function Conflict({ conflict, isSaving, failure, onChange, onSave, onDiscard }: Props) {
  const { base, yours } = conflict;
  const theirs = draftOf(conflict.theirs);
  const [chunks] = useState(() => merge(base.content, yours.content, theirs.content));
  const conflicts = chunks.filter((chunk) => chunk.kind === 'conflict');
  const [choices, setChoices] = useState<Choice[]>(() => conflicts.map(() => 'yours'));
  const [content, setContent] = useState(() => choose(chunks, choices));
  const [title, setTitle] = useState(mergeField(base.title, yours.title, theirs.title));
  const [summary, setSummary] = useState(mergeField(base.summary, yours.summary, theirs.summary));
  const [slug, setSlug] = useState(mergeField(base.slug, yours.slug, theirs.slug));
  const [tags, setTags] = useState(mergeTags(base.tags, yours.tags, theirs.tags));
  const { publishAt } = yours;
  const tell = useEffectEvent(onChange);
  useEffect(() => {
    tell({ title, content, summary, tags, slug, publishAt });
  }, [title, content, summary, tags, slug, publishAt]);
  const decide = (index: number, choice: Choice) => {
    const next = choices.with(index, choice);
    setChoices(next);
    setContent(choose(chunks, next));
  };
  return (
    <Stack gap="lg">
      <Alert color="yellow" variant="light" role="alert" title="Nothing is lost, and nothing is saved yet">
        {conflicts.length === 0
          ? 'The two changes fit together. Look the merged text over and save it.'
          : 'Both of you changed the same lines. Choose whose to keep, or write what it should be.'}
      </Alert>
      {failure && (
        <ErrorAlert title="The merged text is not saved" occasion={isSaving}>
          {failure}
        </ErrorAlert>
      )}
      <div className={classes.sides}>
        <section aria-labelledby="yours">
          <h2 id="yours">Yours</h2>
          <Diff name="What you changed" before={base} after={yours} />
        </section>
        <section aria-labelledby="theirs">
          <h2 id="theirs">Theirs</h2>
          <Diff name="What they changed" before={base} after={theirs} />
        </section>
      </div>
      <section aria-labelledby="merged">
        <h2 id="merged">Merged</h2>
        <Stack>
          {conflicts.map((chunk, index) => (
            <ConflictChunk
              key={index}
              chunk={chunk}
              name={`Conflict ${index + 1} of ${conflicts.length}`}
              choice={choices[index] ?? 'yours'}
              onChoose={(choice) => {
                decide(index, choice);
              }}
            />
          ))}
          <MergedField
            label="Title"
            limit={100}
            value={title}
            yours={yours.title}
            theirs={theirs.title}
            onChange={setTitle}
          />
          <Textarea
            label="Content"
            autosize
            minRows={10}
            value={content}
            onChange={(event) => {
              setContent(event.currentTarget.value);
            }}
          />
          <MergedField
            label="Summary"
            limit={500}
            value={summary}
            yours={yours.summary}
            theirs={theirs.summary}
            onChange={setSummary}
          />
          <TagsField value={tags} onChange={setTags} />
          {yours.slug !== '' && (
            <MergedField
              label="Address"
              limit={100}
              value={slug}
              yours={yours.slug}
              theirs={theirs.slug}
              onChange={setSlug}
            />
          )}
          <Group>
            <Button loading={isSaving} onClick={onSave}>
              Save the merged text
            </Button>
            <Button variant="default" onClick={onDiscard}>
              Keep theirs
            </Button>
          </Group>
        </Stack>
      </section>
    </Stack>
  );
}
