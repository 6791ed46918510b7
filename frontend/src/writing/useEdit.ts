import type { UseFormReturnType } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, ifMatch } from '../api/client';
import { showAtFields } from '../api/fieldErrors';
import { isProblem } from '../api/problem';
import { postQuery } from '../post/queries';
import type { Post } from '../post/types';
import type { Draft } from './draft';

/** Two changes of one post: what both began with, and what became of it. */
export interface ConflictOfEdits {
  base: Draft;
  yours: Draft;
  theirs: Post;
}

/** Saves on the condition that the post is as it was when last seen, and brings theirs where it is not. */
export function useEdit(opened: Post, form: UseFormReturnType<Draft>, onSaved: () => void) {
  const queryClient = useQueryClient();
  const [seen, setSeen] = useState(opened);
  const [conflict, setConflict] = useState<ConflictOfEdits>();
  const [failure, setFailure] = useState<string>();
  const editing = useMutation({
    mutationFn: ({ title, content }: Draft) =>
      answer(
        api.PUT('/api/posts/{id}', {
          params: { path: { id: opened.id } },
          body: { title, content },
          headers: ifMatch(seen.version),
        }),
      ),
    onMutate: () => {
      setFailure(undefined);
    },
    onSuccess: onSaved,
    onError: async (error, yours) => {
      if (!isProblem(error, 'version-mismatch')) {
        setFailure(showAtFields(form, error));
        return;
      }
      const theirs = await queryClient.query({ ...postQuery(opened.id), staleTime: 0 });
      setConflict({ base: seen, yours, theirs });
      setSeen(theirs);
    },
  });
  return { save: editing.mutate, isSaving: editing.isPending, failure, conflict };
}
