import '@github/markdown-toolbar-element';
import { ActionIcon } from '@mantine/core';
import { createElement, type Ref } from 'react';
import classes from './ContentField.module.css';
import { FORMATS } from './formats';

/** Puts Markdown around what is selected in a field, so that it can be undone. The arrow keys move among its buttons. */
export function FormatToolbar({ field, ref }: { field: string; ref: Ref<HTMLElement> }) {
  return createElement(
    'markdown-toolbar',
    { ref, for: field, class: classes.toolbar, 'aria-label': 'Format' },
    FORMATS.map(({ style, name, Icon, ...format }) => (
      <ActionIcon
        key={style}
        variant="subtle"
        color="gray"
        size="lg"
        data-md-button={style}
        aria-label={name}
        title={'key' in format ? `${name} (Ctrl+${format.key.toUpperCase()})` : name}
      >
        <Icon size={18} aria-hidden />
      </ActionIcon>
    )),
  );
}
