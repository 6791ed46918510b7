import type { UseFormReturnType } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { showAtFields } from './fieldErrors';

/** Sends a form, and shows what is wrong at its fields; what no field can show is the failure. */
export function useSubmission<Values extends Record<string, unknown>>(
  form: UseFormReturnType<Values>,
  send: (values: Values) => Promise<unknown>,
  onSuccess?: (answer: unknown, values: Values) => void,
) {
  const [failure, setFailure] = useState<string>();
  const submission = useMutation({
    mutationFn: send,
    onMutate: () => {
      setFailure(undefined);
    },
    onSuccess,
    onError: (error) => {
      setFailure(showAtFields(form, error));
    },
  });
  return { submission, failure };
}
