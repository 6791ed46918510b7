import { answer, api, ifMatch } from '../api/client';
import type { Post } from '../post/types';
import { draftOf, isSameList, type Draft } from './draft';
import type { Kept } from './saveState';

/** How often, and how long after one another, a newer version is looked for: in milliseconds. */
const TRIES = 20;
const PAUSE = 100;

/** What the editor asks of the server. Nothing here happens twice when it is asked twice. */

/** @param key tells that it is the same draft when it is sent again */
export function create({ title, content, summary, tags, slug }: Draft, key: string) {
  const body = {
    title,
    content,
    ...(summary && { summary }),
    ...(tags.length > 0 && { tags }),
    ...(slug && { slug }),
    publish: false,
  };
  return answer(api.POST('/api/posts', { body, headers: { 'Idempotency-Key': key } }));
}

/** Of what an edit may leave out, what differs from what the server has is sent. */
export function edit(kept: Kept, { title, content, summary, tags, slug }: Draft) {
  return answer(
    api.PUT('/api/posts/{id}', {
      params: { path: { id: kept.id } },
      body: {
        title,
        content,
        ...(summary !== kept.summary && { summary }),
        ...(!isSameList(tags, kept.tags) && { tags }),
        ...(slug && slug !== kept.slug && { slug }),
      },
      headers: ifMatch(kept.version),
    }),
  );
}

export function publish({ id, version }: Kept) {
  return answer(
    api.PUT('/api/posts/{id}/publication', { params: { path: { id } }, headers: ifMatch(version) }),
  );
}

/** @param at when it is published by itself */
export function schedule({ id, version }: Kept, at: string) {
  return answer(
    api.PUT('/api/posts/{id}/publication', {
      params: { path: { id } },
      body: { at },
      headers: ifMatch(version),
    }),
  );
}

export function unschedule({ id, version }: Kept) {
  return answer(
    api.DELETE('/api/posts/{id}/publication', { params: { path: { id } }, headers: ifMatch(version) }),
  );
}

export function read(id: string): Promise<Post> {
  return answer(api.GET('/api/posts/{id}', { params: { path: { id } } })) as Promise<Post>;
}

/** The text of an earlier version. */
export async function readVersion(id: string, version: number): Promise<Draft> {
  return draftOf(
    await answer(api.GET('/api/posts/{id}', { params: { path: { id }, query: { asOf: String(version) } } })),
  );
}

/** What others made of a post. It is a moment old, so what answers reads may not have heard of it yet. */
export async function readNewerThan(id: string, version: number): Promise<Post> {
  for (let tries = 1; ; tries++) {
    const post = await read(id);
    if (post.version > version || tries === TRIES) {
      return post;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
