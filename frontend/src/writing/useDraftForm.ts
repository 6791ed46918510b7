import { useForm } from '@mantine/form';
import type { Draft } from './draft';
import { isSlug } from './slug';

const CONTENT_LIMIT = 1_000_000;

export const SUMMARY_LIMIT = 500;

export function useDraftForm(initialValues: Draft) {
  return useForm<Draft>({
    initialValues,
    validate: {
      title: titleError,
      content: contentError,
      summary: summaryError,
      slug: slugError,
      publishAt: publishAtError,
    },
  });
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

function summaryError(summary: string): string | null {
  return Array.from(summary).length > SUMMARY_LIMIT ? `Use at most ${SUMMARY_LIMIT} characters.` : null;
}

function slugError(slug: string): string | null {
  return slug === '' || isSlug(slug)
    ? null
    : 'Use small letters and digits without accents, with single hyphens between them.';
}

/** What was scheduled before may have come meanwhile; the server has the last word. */
function publishAtError(publishAt: string): string | null {
  return publishAt !== '' && Date.parse(publishAt) <= Date.now() ? 'Choose a time that is to come.' : null;
}
