import { Button, Group, Stack, Tabs, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { lazy, Suspense, type ReactNode } from 'react';
import { Loading } from '../shell/Loading';
import classes from './PostForm.module.css';
import type { Draft } from './draft';

const Markdown = lazy(async () => ({ default: (await import('../post/Markdown')).Markdown }));

interface Props {
  form: UseFormReturnType<Draft>;
  onSubmit: (draft: Draft) => void;
  isSaving: boolean;
  saveLabel: string;
  /** Beside the button that saves. */
  others?: ReactNode;
  /** Above the fields. */
  notice?: ReactNode;
}

/** Title and content, with a preview. */
export function PostForm({ form, onSubmit, isSaving, saveLabel, others, notice }: Props) {
  return (
    <form noValidate onSubmit={form.onSubmit(onSubmit)}>
      <Stack>
        {notice}
        <TextInput label="Title" size="md" maxLength={100} required {...form.getInputProps('title')} />
        <Tabs defaultValue="write" keepMounted={false}>
          <Tabs.List aria-label="Write or preview">
            <Tabs.Tab value="write">Write</Tabs.Tab>
            <Tabs.Tab value="preview">Preview</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="write" pt="md">
            <Textarea
              label="Content"
              description="Markdown: # heading, *emphasis*, **strong**, [link](https://…), > quote, - list"
              autosize
              minRows={14}
              required
              classNames={{ input: classes.content }}
              {...form.getInputProps('content')}
            />
          </Tabs.Panel>
          <Tabs.Panel value="preview" pt="md" className={classes.preview}>
            <Suspense fallback={<Loading what="the preview" />}>
              <Markdown text={form.values.content || 'Nothing is written yet.'} />
            </Suspense>
          </Tabs.Panel>
        </Tabs>
        <Group>
          <Button type="submit" loading={isSaving}>
            {saveLabel}
          </Button>
          {others}
        </Group>
      </Stack>
    </form>
  );
}
