import type { Post } from '../post/types';

/** What an author writes. */
export interface Draft extends Record<string, unknown> {
  title: string;
  content: string;
  /** Empty for none. */
  summary: string;
  tags: string[];
  /** What the address ends with; empty where that is made from the title, or not known. */
  slug: string;
  /** When it should be published by itself, in RFC 3339; empty for not by itself. */
  publishAt: string;
}

export const EMPTY: Draft = { title: '', content: '', summary: '', tags: [], slug: '', publishAt: '' };

/** What stands in a draft for what is not written yet: the server keeps none without a title and a text. */
const NO_TITLE = 'Untitled';
const NO_CONTENT = '…';

export function isBlank({ title, content, summary, tags }: Draft): boolean {
  return [title, content, summary, ...tags].every((text) => text.trim() === '');
}

/** Whether the server has nothing to do to make one of the other. When it is published is another matter. */
export function isSame(one: Draft, other: Draft): boolean {
  return (
    one.title === other.title &&
    one.content === other.content &&
    one.summary.trim() === other.summary.trim() &&
    isSameList(one.tags, other.tags) &&
    (one.slug === other.slug || one.slug === '' || other.slug === '')
  );
}

export function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

export function isSameTime(one: string, other: string): boolean {
  return one === other || Date.parse(one) === Date.parse(other);
}

/** What a post says. */
export function draftOf(
  post: Pick<Post, 'title' | 'content' | 'summary' | 'tags' | 'slug' | 'scheduledAt'>,
): Draft {
  const { title, content, summary, tags, slug, scheduledAt } = post;
  return { title, content, summary: summary ?? '', tags, slug, publishAt: scheduledAt ?? '' };
}

/** A draft as the server keeps it. */
export function filled<Text extends Draft>(draft: Text): Text {
  return {
    ...draft,
    title: draft.title.trim() === '' ? NO_TITLE : draft.title,
    content: draft.content.trim() === '' ? NO_CONTENT : draft.content,
  };
}

/** A draft as its author goes on with it: what only stood for something is left out again. */
export function unfilled<Text extends Draft>(draft: Text): Text {
  return {
    ...draft,
    title: draft.title === NO_TITLE ? '' : draft.title,
    content: draft.content === NO_CONTENT ? '' : draft.content,
  };
}
