import type { Post } from '../post/types';
import { filled, isSame, unfilled, type Draft } from './draft';

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
  /** When the server last took the text, in milliseconds since 1970. */
  savedAt: number | undefined;
  /** Why it did not the last time. */
  failure: unknown;
  conflict: ConflictOfEdits | undefined;
  /** Whether what is not saved is in this browser's storage at least. */
  hasCopy: boolean;
}

/** A post as it is shown in the editor. */
export function shown(post: Draft & { published: boolean }): Draft {
  return post.published ? { title: post.title, content: post.content } : unfilled(post);
}

/** What an editor shows, as the server gets it. */
export function asSent(draft: Draft, kept: Kept | undefined): Draft {
  return kept?.published ? { title: draft.title, content: draft.content } : filled(draft);
}

export function keptOf({ id, title, content, version, published }: Post): Kept {
  return { id, title, content, version, published };
}

export function isOf(texts: readonly Draft[], draft: Draft): boolean {
  return texts.some((text) => isSame(text, draft));
}
