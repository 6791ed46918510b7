import type { Post } from '../post/types';
import { draftOf, filled, isSame, isSameTime, unfilled, type Draft } from './draft';
import { isMade, isSlug } from './slug';

/** What the server is known to have of a post. */
export interface Kept extends Draft {
  id: string;
  version: number;
  published: boolean;
}

/** Two changes of one post: what both began with, and what became of it. */
export interface ConflictOfEdits {
  base: Draft;
  yours: Draft;
  theirs: Post;
}

export interface SaveState {
  kept: Kept | undefined;
  isSaving: boolean;
  isUnsaved: boolean;
  /** A time to be published at was chosen, and the server has not been told. */
  isPlanned: boolean;
  /** When the server last took the text, in milliseconds since 1970. */
  savedAt: number | undefined;
  /** Why it did not the last time. */
  failure: unknown;
  conflict: ConflictOfEdits | undefined;
  /** Whether what is not saved is in this browser's storage at least. */
  hasCopy: boolean;
}

/** A post as it is shown in the editor. */
export function shown(kept: Kept): Draft {
  const { title, content, summary, tags, slug, publishAt } = kept;
  const draft = { title, content, summary, tags, slug, publishAt };
  return kept.published ? draft : unfilled({ ...draft, slug: isMade(kept) ? '' : slug });
}

/** What an editor shows, as the server gets it. Of an address that is none yet it gets nothing. */
export function asSent(draft: Draft, kept: Kept | undefined): Draft {
  const { title, content, summary, tags, slug, publishAt } = draft;
  const sent = {
    title,
    content,
    summary: summary.trim(),
    tags,
    slug: isSlug(slug) ? slug : '',
    publishAt,
  };
  return kept?.published ? sent : filled(sent);
}

/** What the server has after it took a text. */
export function keptWith(kept: Kept, text: Draft, version: number): Kept {
  return { ...kept, ...text, slug: text.slug || kept.slug, publishAt: kept.publishAt, version };
}

export function keptOf(post: Post): Kept {
  const { id, version, published } = post;
  return { ...draftOf(post), id, version, published };
}

export function isOf(texts: readonly Draft[], draft: Draft): boolean {
  return texts.some((text) => isSame(text, draft));
}

/** Whether the server has a text as it is to be sent. An address that is made is any. */
export function isKept(kept: Kept, sent: Draft): boolean {
  return isSame(kept, sent) && (sent.slug === '' || sent.slug === kept.slug);
}

/** Whether a time was chosen that is not the one that the server knows. */
export function isPlan({ publishAt }: Draft, kept: Kept | undefined): boolean {
  return publishAt !== '' && !kept?.published && !isSameTime(publishAt, kept?.publishAt ?? '');
}
