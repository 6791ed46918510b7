import { useForm } from '@mantine/form';

/** What an author writes. */
export interface Draft extends Record<string, unknown> {
  title: string;
  content: string;
}

const CONTENT_LIMIT = 1_000_000;

export function useDraftForm(initialValues: Draft) {
  return useForm<Draft>({ initialValues, validate: { title: titleError, content: contentError } });
}

function titleError(title: string): string | null {
  return title.trim() === '' || title.length > 100 ? 'Use 1 to 100 characters.' : null;
}

function contentError(content: string): string | null {
  if (content.trim() === '') {
    return 'Write something.';
  }
  return content.length > CONTENT_LIMIT ? 'Use at most 1,000,000 characters.' : null;
}
