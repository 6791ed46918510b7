import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import classes from './LogBrowser.module.css';
import type { LogChoice } from './logFilter';

const NAMES = [
  'user.registered',
  'user.verified',
  'user.verification-revoked',
  'user.username-changed',
  'user.email-changed',
  'user.email-proved',
  'user.profile-changed',
  'user.role-granted',
  'user.role-revoked',
  'user.erased',
  'post.drafted',
  'post.edited',
  'post.published',
  'post.unpublished',
  'post.scheduled',
  'post.unscheduled',
  'post.deleted',
  'post.views-recorded',
  'comment.written',
  'comment.deleted',
  'reader.favourited',
  'reader.unfavourited',
  'reader.followed',
  'reader.unfollowed',
];

interface Props {
  choice: LogChoice;
  onChoose: (choice: LogChoice) => void;
}

export function LogFilters({ choice, onChoose }: Props) {
  const [draft, setDraft] = useState(choice);
  const change = (part: Partial<LogChoice>) => {
    setDraft({ ...draft, ...part });
  };
  return (
    <form
      role="search"
      aria-label="Events"
      className={classes.filters}
      onSubmit={(event) => {
        event.preventDefault();
        onChoose(draft);
      }}
    >
      <TextInput
        label="From position"
        placeholder="the newest"
        inputMode="numeric"
        pattern="[0-9]*"
        w="8rem"
        value={draft.from}
        onChange={(event) => {
          change({ from: event.currentTarget.value });
        }}
      />
      <NativeSelect
        label="Event"
        value={draft.name}
        data={[{ value: '', label: 'any' }, ...NAMES]}
        onChange={(event) => {
          change({ name: event.currentTarget.value });
        }}
      />
      <TextInput
        label="Stream"
        placeholder="id of a user, post, comment"
        w="20rem"
        maw="100%"
        value={draft.stream}
        onChange={(event) => {
          change({ stream: event.currentTarget.value });
        }}
      />
      <Button type="submit" variant="default">
        Show
      </Button>
    </form>
  );
}
