import type { UseFormReturnType } from '@mantine/form';
import { Problem, messageOf } from './problem';

/** The fields that some problems are about, where the document names none, and what to say there. */
const FIELDS: Record<string, { field: string; message: string }> = {
  'username-taken': { field: 'username', message: 'Somebody else has this username. Choose another one.' },
  'email-taken': { field: 'email', message: 'This address belongs to an account already.' },
  'slug-taken': { field: 'slug', message: 'Another post has this address, or had it. Choose another one.' },
  'wrong-password': { field: 'currentPassword', message: 'This is not your current password.' },
};

/** What forms call some fields by another name. */
const NAMES: Record<string, string> = { at: 'publishAt' };

/**
 * Shows a problem at the fields that it is about, and gives the first of them the focus.
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
  const own = FIELDS[error.type];
  const named = (own ? [own] : error.errors).map(({ field, message }) => ({
    field: field in values ? field : (NAMES[field] ?? field),
    message,
  }));
  const known = named.filter((problem) => problem.field in values);
  form.setErrors(Object.fromEntries(known.map((problem) => [problem.field, sentence(problem.message)])));
  form.getInputNode(known[0]?.field ?? '')?.focus();
  return named.length > 0 && known.length === named.length ? undefined : error.message;
}

function sentence(text: string): string {
  const start = text.charAt(0).toUpperCase() + text.slice(1);
  return start.endsWith('.') ? start : `${start}.`;
}
