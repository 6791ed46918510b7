import { useMutation } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { notifyFailure, notifySuccess } from '../shell/notify';

/** What an operator does about rebuilds. */
export function useRebuilding() {
  const start = useMutation({
    mutationFn: ({ name, switchWhenCaughtUp }: { name: string; switchWhenCaughtUp: boolean }) =>
      answer(
        api.POST('/ops/projections/{name}/rebuilds', {
          params: { path: { name } },
          body: { switchWhenCaughtUp },
        }),
      ),
    onError: failed('The rebuild did not start'),
  });
  const rollBack = useMutation({
    mutationFn: (name: string) =>
      answer(api.POST('/ops/projections/{name}/rollback', { params: { path: { name } } })),
    onSuccess: ({ name, generation }) => {
      notifySuccess(`${name} answers from generation ${generation} again.`);
    },
    onError: failed('Nothing is rolled back'),
  });
  const verify = useMutation({
    mutationFn: (id: string) =>
      answer(api.POST('/ops/rebuilds/{id}/verification', { params: { path: { id } } })),
    onError: failed('The generations could not be compared'),
  });
  const switchOver = useMutation({
    mutationFn: (id: string) => answer(api.POST('/ops/rebuilds/{id}/switch', { params: { path: { id } } })),
    onSuccess: ({ projection, generation }) => {
      notifySuccess(`${projection} answers from generation ${generation} now.`);
    },
    onError: failed('The old generation is still live'),
  });
  const cancel = useMutation({
    mutationFn: (id: string) => answer(api.DELETE('/ops/rebuilds/{id}', { params: { path: { id } } })),
    onError: failed('The rebuild is not cancelled'),
  });
  return { start, rollBack, verify, switchOver, cancel };
}

function failed(title: string) {
  return (error: unknown) => {
    notifyFailure(title, error);
  };
}
