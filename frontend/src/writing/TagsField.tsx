import { CloseButton, TextInput } from '@mantine/core';
import { useState, type FocusEvent, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { tagOf, withTags } from './tags';
import classes from './TagsField.module.css';

interface Props {
  value: string[];
  onChange: (tags: string[]) => void;
  error?: unknown;
  'data-path'?: string;
}

const MOST = 10;

/** What a post can be found under. What is typed becomes a tag with Enter, a comma, or when the field is left. */
export function TagsField({ value, onChange, error, 'data-path': path }: Props) {
  const [typed, setTyped] = useState('');
  const [isTooMany, setTooMany] = useState(false);
  const take = (text: string) => {
    const tags = withTags(value, text.split(','));
    setTooMany(tags.length > MOST);
    if (tags.length <= MOST) {
      setTyped('');
      if (tags.length > value.length) {
        onChange(tags);
      }
    }
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && typed.trim() !== '') {
      event.preventDefault();
      take(typed);
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      // What is saved next should include it.
      flushSync(() => {
        take(typed);
      });
    } else if (event.key === 'Backspace' && typed === '' && value.length > 0) {
      onChange(value.slice(0, -1));
    }
  };
  const leave = (event: FocusEvent) => {
    if (event.currentTarget === event.target) {
      take(typed);
    }
  };
  return (
    <div>
      <TextInput
        label="Tags"
        description={`Up to ${MOST}. Enter or a comma ends one.`}
        maxLength={500}
        dir="auto"
        autoCapitalize="none"
        autoComplete="off"
        enterKeyHint="enter"
        data-path={path}
        value={typed}
        error={isTooMany ? `Use at most ${MOST} tags.` : typeof error === 'string' ? error : undefined}
        onKeyDown={press}
        onBlur={leave}
        onChange={(event) => {
          const { value: text } = event.currentTarget;
          if (text.includes(',')) {
            take(text);
          } else {
            setTyped(text);
          }
        }}
      />
      {value.length > 0 && (
        <ul className={classes.tags} aria-label="Chosen tags">
          {value.map((tag) => (
            <li key={tag} className={classes.tag}>
              <span dir="auto">{tag}</span>
              <CloseButton
                size="xs"
                aria-label={`Remove the tag ${tagOf(tag)}`}
                onClick={() => {
                  setTooMany(false);
                  onChange(value.filter((other) => other !== tag));
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
