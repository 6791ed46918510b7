import { Stack, Switch, Tabs, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useId, useRef, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { commandKey } from './commandKey';
import { ContentField } from './ContentField';
import { Details } from './Details';
import type { Draft } from './draft';
import { LostPictures } from './LostPictures';
import classes from './PostForm.module.css';
import { Preview } from './Preview';
import type { View } from './useView';

interface Props {
  form: UseFormReturnType<Draft>;
  view: View;
  onSubmit: () => void;
  /** What Ctrl+S does. */
  onSave: () => void;
  isPublished: boolean;
  /** The buttons. */
  actions: ReactNode;
  /** Above the fields. */
  notice?: ReactNode;
}

/** A post's fields, and how its content will look: behind a tab, or beside them where there is room. */
export function PostForm({ form, view, onSubmit, onSave, isPublished, actions, notice }: Props) {
  const id = useId();
  const scrolled = useRef(0);
  const { tab, isBeside } = view;
  const change = (next: string | null) => {
    if (tab === 'write') {
      scrolled.current = window.scrollY;
    }
    flushSync(() => {
      view.show(next === 'preview' ? 'preview' : 'write');
    });
    if (next === 'write') {
      window.scrollTo(0, scrolled.current);
    }
  };
  const panel = (name: 'write' | 'preview') =>
    isBeside
      ? { role: 'group', 'aria-label': name === 'write' ? 'Write' : 'Preview' }
      : {
          role: 'tabpanel',
          id: `${id}-panel-${name}`,
          'aria-labelledby': `${id}-tab-${name}`,
          hidden: tab !== name,
        };
  return (
    <form
      noValidate
      onKeyDown={(event) => {
        if (commandKey(event) === 's') {
          event.preventDefault();
          onSave();
        }
      }}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Stack>
        {notice}
        <TextInput
          label="Title"
          size="md"
          maxLength={100}
          required
          dir="auto"
          {...form.getInputProps('title')}
        />
        <div className={classes.bar}>
          {!isBeside && (
            <Tabs id={id} value={tab} onChange={change}>
              <Tabs.List aria-label="Write or preview">
                <Tabs.Tab value="write">Write</Tabs.Tab>
                <Tabs.Tab value="preview">Preview</Tabs.Tab>
              </Tabs.List>
            </Tabs>
          )}
          {view.hasRoom && (
            <Switch
              label="Preview beside it"
              checked={isBeside}
              className={classes.beside}
              onChange={(event) => {
                view.setBeside(event.currentTarget.checked);
              }}
            />
          )}
        </div>
        <div className={classes.panels} data-beside={isBeside}>
          <div {...panel('write')}>
            <ContentField {...form.getInputProps('content')} />
            <LostPictures text={form.values.content} />
          </div>
          <div {...panel('preview')} className={classes.preview}>
            {(isBeside || tab === 'preview') && <Preview text={form.values.content} />}
          </div>
        </div>
        <Details form={form} isPublished={isPublished} />
        {actions}
      </Stack>
    </form>
  );
}
