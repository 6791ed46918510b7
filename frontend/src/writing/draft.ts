import { useForm } from '@mantine/form';

/** What an author writes. */
export interface Draft extends Record<string, unknown> {
  title: string;
  content: string;
}

const CONTENT_LIMIT = 1_000_000;

/** What stands in a draft for what is not written yet: the server keeps none without a title and a text. */
const NO_TITLE = 'Untitled';
const NO_CONTENT = '…';

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

export function isBlank({ title, content }: Draft): boolean {
  return title.trim() === '' && content.trim() === '';
}

export function isSame(one: Draft, other: Draft): boolean {
  return one.title === other.title && one.content === other.content;
}

/** A draft as the server keeps it. */
export function filled({ title, content }: Draft): Draft {
  return {
    title: title.trim() === '' ? NO_TITLE : title,
    content: content.trim() === '' ? NO_CONTENT : content,
  };
}

/** A draft as its author goes on with it: what only stood for something is left out again. */
export function unfilled({ title, content }: Draft): Draft {
  return { title: title === NO_TITLE ? '' : title, content: content === NO_CONTENT ? '' : content };
}
