import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { notifySuccess } from '../shell/notify';
import { keepUnsent, unsentComment } from './unsent';

/** A comment that is being written. It is kept in this browser until the server has it. */
export function useComment(userId: string, postId: string) {
  const [body, setBody] = useState(() => unsentComment(userId, postId));
  const [sent, setSent] = useState(0);
  const key = useIdempotencyKey();
  const write = (next: string) => {
    setBody(next);
    keepUnsent(userId, postId, next);
  };
  const sending = useMutation({
    mutationFn: (text: string) =>
      answer(
        api.POST('/api/posts/{id}/comments', {
          params: { path: { id: postId } },
          body: { body: text },
          // Saying the same again later is another comment; sending it again after a lost answer is not.
          headers: key({ text, sent }),
        }),
      ),
    onSuccess: () => {
      write('');
      setSent(sent + 1);
      notifySuccess('Your comment is there.');
    },
  });
  return { body, write, sending };
}
