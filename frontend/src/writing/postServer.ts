import { answer, api, ifMatch } from '../api/client';
import type { Post } from '../post/types';
import type { Draft } from './draft';

/** How often, and how long after one another, a newer version is looked for: in milliseconds. */
const TRIES = 20;
const PAUSE = 100;

/** What the editor asks of the server. Nothing here happens twice when it is asked twice. */

/** @param key tells that it is the same draft when it is sent again */
export function create({ title, content }: Draft, key: string) {
  const body = { title, content, publish: false };
  return answer(api.POST('/api/posts', { body, headers: { 'Idempotency-Key': key } }));
}

export function edit(id: string, { title, content }: Draft, version: number) {
  return answer(
    api.PUT('/api/posts/{id}', {
      params: { path: { id } },
      body: { title, content },
      headers: ifMatch(version),
    }),
  );
}

export function publish(id: string, version: number) {
  return answer(
    api.PUT('/api/posts/{id}/publication', { params: { path: { id } }, headers: ifMatch(version) }),
  );
}

export function read(id: string): Promise<Post> {
  return answer(api.GET('/api/posts/{id}', { params: { path: { id } } })) as Promise<Post>;
}

/** The text of an earlier version. */
export function readVersion(id: string, version: number): Promise<Draft> {
  return answer(api.GET('/api/posts/{id}', { params: { path: { id }, query: { asOf: String(version) } } }));
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
