import { Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import classes from './Details.module.css';
import type { Draft } from './draft';
import { PublishAtField } from './PublishAtField';
import { slugOfTitle } from './slug';
import { TagsField } from './TagsField';
import { SUMMARY_LIMIT } from './useDraftForm';

interface Props {
  form: UseFormReturnType<Draft>;
  isPublished: boolean;
}

/** How a post is found and shown elsewhere, and when everybody can read it. */
export function Details({ form, isPublished }: Props) {
  const { title, tags, slug, publishAt } = form.values;
  const [isOpen, setOpen] = useState(slug !== '' || publishAt !== '');
  const isWrong = form.errors.slug !== undefined || form.errors.publishAt !== undefined;
  return (
    <>
      <Textarea
        label="Summary"
        description="What it is about, in a sentence or two. Lists show it."
        autosize
        minRows={2}
        maxLength={SUMMARY_LIMIT}
        dir="auto"
        {...form.getInputProps('summary')}
      />
      <TagsField {...form.getInputProps('tags')} value={tags} />
      <details
        className={classes.details}
        open={isOpen || isWrong}
        onToggle={(event) => {
          setOpen(event.currentTarget.open);
        }}
      >
        <summary className={classes.summary}>
          {isPublished ? 'Address' : 'Address and time of publication'}
        </summary>
        <Stack mt="sm">
          <TextInput
            label="Address"
            description={
              isPublished
                ? 'What it ends with. Links to the one before lead to it.'
                : 'What it ends with. Left empty, it is made from the words above.'
            }
            leftSection="/posts/"
            leftSectionWidth="4.5rem"
            maxLength={100}
            dir="auto"
            autoCapitalize="none"
            autoComplete="off"
            placeholder={title.trim() === '' ? '' : slugOfTitle(title)}
            {...form.getInputProps('slug')}
          />
          {!isPublished && <PublishAtField {...form.getInputProps('publishAt')} value={publishAt} />}
        </Stack>
      </details>
    </>
  );
}
