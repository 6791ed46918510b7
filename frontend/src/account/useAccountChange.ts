import type { UseFormReturnType } from '@mantine/form';
import { useSubmission } from '../api/useSubmission';
import { notifySuccess } from '../shell/notify';

/** Sends a form of the account page, and shows what is wrong at its fields. */
export function useAccountChange<Values extends Record<string, unknown>>(
  form: UseFormReturnType<Values>,
  change: (values: Values) => Promise<unknown>,
  done: string,
) {
  const { submission, failure } = useSubmission(form, change, (_answer, values) => {
    form.resetDirty(values);
    notifySuccess(done);
  });
  return { submit: submission.mutate, isPending: submission.isPending, failure };
}
