import { Button, Stack, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { messageOf, Problem } from '../api/problem';
import { useUserId } from '../session/session';
import { ErrorAlert } from '../shell/ErrorAlert';
import { part } from '../shell/part';
import { useComment } from './useComment';

const LogInAgain = part(async () => (await import('../session/LogInAgain')).LogInAgain);

interface Props {
  userId: string;
  postId: string;
  /** Told whether there is something in it that is not sent. */
  onWritten: (isWritten: boolean) => void;
}

const LIMIT = 10_000;

/** Where one says something about a post. It stays when the session ends, and asks to log in again. */
export function CommentForm({ userId, postId, onWritten }: Props) {
  const isLoggedIn = useUserId() === userId;
  const field = useRef<HTMLTextAreaElement>(null);
  const [refusal, setRefusal] = useState<string>();
  const { body, write, sending } = useComment(userId, postId);
  const isWritten = body !== '';
  useEffect(() => {
    onWritten(isWritten);
  }, [isWritten, onWritten]);
  const send = () => {
    const wrong = errorOf(body);
    setRefusal(wrong);
    if (wrong !== undefined) {
      field.current?.focus();
    } else if (!sending.isPending) {
      sending.mutate(body);
    }
  };
  const named = sending.error instanceof Problem ? sending.error.errors.map(({ message }) => message) : [];
  return (
    <>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Stack align="start">
          {sending.error && (
            <ErrorAlert title="Your comment is not sent" occasion={sending.failureReason}>
              {[messageOf(sending.error), ...named, 'What you wrote is kept in this browser.'].join(' ')}
            </ErrorAlert>
          )}
          <Textarea
            ref={field}
            label="Your comment"
            autosize
            minRows={3}
            w="100%"
            dir="auto"
            value={body}
            error={refusal}
            onChange={(event) => {
              setRefusal(undefined);
              write(event.currentTarget.value);
            }}
          />
          <Button type="submit" variant="default" loading={sending.isPending}>
            Comment
          </Button>
        </Stack>
      </form>
      {!isLoggedIn && <LogInAgain />}
    </>
  );
}

function errorOf(body: string): string | undefined {
  if (body.trim() === '') {
    return 'Write something.';
  }
  return Array.from(body).length > LIMIT ? 'Use at most 10,000 characters.' : undefined;
}
