import { Textarea, type TextareaProps } from '@mantine/core';
import { subscribe } from '@github/paste-markdown';
import { useEffect, useId, useRef } from 'react';
import { FormatToolbar } from './FormatToolbar';
import classes from './ContentField.module.css';
import { formatOf } from './formats';

/** A post's text in Markdown, with what helps to write it: links and tables that are pasted become Markdown, too. */
export function ContentField(props: TextareaProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const toolbar = useRef<HTMLElement>(null);
  useEffect(() => {
    const pasting = field.current && subscribe(field.current);
    return () => pasting?.unsubscribe();
  }, []);
  return (
    <Textarea
      id={id}
      ref={field}
      label="Content"
      description="Markdown: # heading, *emphasis*, **strong**, [link](https://…), > quote, - list"
      autosize
      minRows={14}
      required
      dir="auto"
      classNames={{ input: classes.input }}
      inputContainer={(input) => (
        <>
          <FormatToolbar ref={toolbar} field={id} />
          {input}
        </>
      )}
      onKeyDown={(event) => {
        const format = formatOf(event);
        if (format) {
          event.preventDefault();
          toolbar.current?.querySelector<HTMLElement>(`[data-md-button="${format.style}"]`)?.click();
        }
      }}
      {...props}
    />
  );
}
