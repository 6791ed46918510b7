import type { UseFormReturnType } from '@mantine/form';
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
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

/** How often, and how long after one another, a newer version is looked for: in milliseconds. */
const TRIES = 20;
const PAUSE = 100;

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
      const theirs = await newerThan(seen, queryClient);
      setConflict({ base: seen, yours, theirs });
      setSeen(theirs);
    },
  });
  return { save: editing.mutate, isSaving: editing.isPending, failure, conflict };
}

/** What others made of a post. It is a moment old, so what answers reads may not have heard of it yet. */
async function newerThan({ id, version }: Post, queryClient: QueryClient): Promise<Post> {
  for (let tries = 1; ; tries++) {
    const post = await queryClient.query({ ...postQuery(id), staleTime: 0 });
    if (post.version > version || tries === TRIES) {
      return post;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
