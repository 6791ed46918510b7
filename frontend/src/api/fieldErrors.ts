import type { UseFormReturnType } from '@mantine/form';
import { Problem, messageOf } from './problem';

/** The fields that some problems are about, where the document names none. */
const FIELDS: Record<string, string> = {
  'username-taken': 'username',
  'email-taken': 'email',
  'wrong-password': 'currentPassword',
};

/**
 * Shows a problem at the fields that it is about.
 *
 * @returns what no field of the form can show, or undefined
 */
export function showAtFields<Values extends Record<string, unknown>>(
  form: UseFormReturnType<Values>,
  error: unknown,
): string | undefined {
  const values = form.getValues();
  if (!(error instanceof Problem)) {
    return messageOf(error);
  }
  const field = FIELDS[error.type];
  const named = error.errors.length === 0 && field ? [{ field, message: error.message }] : error.errors;
  const known = named.filter((problem) => problem.field in values);
  form.setErrors(Object.fromEntries(known.map((problem) => [problem.field, sentence(problem.message)])));
  return named.length > 0 && known.length === named.length ? undefined : error.message;
}

function sentence(text: string): string {
  const start = text.charAt(0).toUpperCase() + text.slice(1);
  return start.endsWith('.') ? start : `${start}.`;
}
