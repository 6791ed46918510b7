import type { UseFormReturnType } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { showAtFields } from '../api/fieldErrors';
import { notifySuccess } from '../shell/notify';

/** Sends a form of the account page, and shows what is wrong at its fields. */
export function useAccountChange<Values extends Record<string, unknown>>(
  form: UseFormReturnType<Values>,
  change: (values: Values) => Promise<unknown>,
  done: string,
) {
  const [failure, setFailure] = useState<string>();
  const mutation = useMutation({
    mutationFn: change,
    onMutate: () => {
      setFailure(undefined);
    },
    onSuccess: (_answer, values) => {
      form.resetDirty(values);
      notifySuccess(done);
    },
    onError: (error) => {
      setFailure(showAtFields(form, error));
    },
  });
  return { submit: mutation.mutate, isPending: mutation.isPending, failure };
}
