import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Post } from '../post/types';
import { changed, json, POST, problem, serve } from '../test/server';
import { EMPTY } from './draft';
import { copiesOf } from './localCopies';
import { Saver } from './saver';

const PATH = `/api/posts/${POST.id}`;
const DRAFT: Post = { ...POST, published: false };
const LOST = () => Promise.reject<Response>(new TypeError('connection lost'));

let saver: Saver | undefined;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  saver?.close();
  saver = undefined;
});

function open(post?: Post): Saver {
  saver = new Saver('ada', post);
  saver.open();
  return saver;
}

const bodies = (requests: Request[], method: string) =>
  Promise.all(
    requests
      .filter((request) => request.method === method)
      .map((request) => request.json() as Promise<unknown>),
  );

test('a draft is saved by itself when its author pauses, and its copy is not needed any more', async () => {
  const requests = serve({ [`PUT ${PATH}`]: () => changed(2, 5) });
  const draft = open(DRAFT);

  draft.write({ ...EMPTY, title: POST.title, content: 'more' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(copiesOf('ada', POST.id).map(({ content }) => content)).toEqual(['more']);
  expect(requests).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(4_000);

  expect(requests.map((request) => request.headers.get('If-Match'))).toEqual(['"1"']);
  expect(draft.state()).toMatchObject({ isUnsaved: false, kept: { version: 2, content: 'more' } });
  expect(copiesOf('ada', POST.id)).toEqual([]);
});

test('what everybody reads is never changed by itself', async () => {
  const requests = serve({});
  const post = open(POST);

  post.write({ ...EMPTY, title: POST.title, content: 'more' });
  await vi.advanceTimersByTimeAsync(600_000);

  expect(requests).toHaveLength(0);
  expect(post.state().isUnsaved).toBe(true);
  expect(copiesOf('ada', POST.id)).toHaveLength(1);
});

test('a new draft whose answer was lost comes into being once, with all that was written meanwhile', async () => {
  let tries = 0;
  const requests = serve({
    'POST /api/posts': () => (tries++ === 0 ? LOST() : changed(0, 4)),
    [`PUT ${PATH}`]: () => changed(1, 5),
  });
  const draft = open();

  draft.write({ ...EMPTY, title: '', content: 'first' });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(draft.state().failure).toBeDefined();
  draft.write({ ...EMPTY, title: 'A title', content: 'first and second' });
  await vi.advanceTimersByTimeAsync(20_000);

  const keys = requests.slice(0, 2).map((request) => request.headers.get('Idempotency-Key'));
  expect(keys[0]).toBe(keys[1]);
  expect(await bodies(requests, 'POST')).toEqual([
    { title: 'Untitled', content: 'first', publish: false },
    { title: 'Untitled', content: 'first', publish: false },
  ]);
  expect(await bodies(requests, 'PUT')).toEqual([{ title: 'A title', content: 'first and second' }]);
  expect(draft.state().isUnsaved).toBe(false);
});

test('a change whose answer was lost is no conflict with itself', async () => {
  const answers = [LOST, () => problem(412, 'version-mismatch', 'It was changed.'), () => changed(3, 7)];
  serve({
    [`PUT ${PATH}`]: () => answers.shift()?.() ?? changed(9, 9),
    [`GET ${PATH}`]: () => json({ ...DRAFT, content: 'mine', version: 2 }),
  });
  const draft = open(DRAFT);
  draft.write({ ...EMPTY, title: POST.title, content: 'mine' });
  await draft.save();
  draft.write({ ...EMPTY, title: POST.title, content: 'mine, and more' });

  expect(await draft.save()).toBe(true);
  expect(draft.state()).toMatchObject({
    conflict: undefined,
    kept: { version: 3, content: 'mine, and more' },
  });
});

test('somebody else’s change is a conflict, and nothing is saved over it', async () => {
  const requests = serve({
    [`PUT ${PATH}`]: () => problem(412, 'version-mismatch', 'It was changed.'),
    [`GET ${PATH}`]: () => json({ ...DRAFT, content: 'theirs', version: 2 }),
  });
  const draft = open(DRAFT);
  draft.write({ ...EMPTY, title: POST.title, content: 'mine' });

  expect(await draft.save()).toBe(false);
  await vi.advanceTimersByTimeAsync(120_000);

  expect(draft.state().conflict).toMatchObject({ yours: { content: 'mine' }, theirs: { content: 'theirs' } });
  expect(requests.filter((request) => request.method === 'PUT')).toHaveLength(1);
  expect(copiesOf('ada', POST.id)).toHaveLength(1);
});

test('publishing without a connection fails, and does not happen later', async () => {
  let isReachable = false;
  const requests = serve({
    'POST /api/posts': () => (isReachable ? changed(0, 4) : LOST()),
    [`PUT ${PATH}/publication`]: () => changed(1, 5),
  });
  const draft = open();
  draft.write({ ...EMPTY, title: 'A title', content: 'text' });

  expect(await draft.publish()).toBe(false);
  isReachable = true;
  await vi.advanceTimersByTimeAsync(60_000);

  expect(draft.state()).toMatchObject({ isUnsaved: false, kept: { published: false } });
  expect(requests.some((request) => request.url.endsWith('/publication'))).toBe(false);
});

test('a publication whose answer was lost is looked after', async () => {
  serve({
    [`PUT ${PATH}/publication`]: () => problem(503, 'outcome-unknown', 'The database did not answer.'),
    [`GET ${PATH}`]: () => json({ ...POST, version: 2 }),
  });

  expect(await open(DRAFT).publish()).toBe(true);
});

test('where it may be published, nothing is sent by itself any more', async () => {
  const requests = serve({
    [`PUT ${PATH}/publication`]: () => problem(503, 'outcome-unknown', 'The database did not answer.'),
    [`GET ${PATH}`]: () => json(DRAFT),
  });
  const draft = open(DRAFT);

  expect(await draft.publish()).toBe(false);
  draft.write({ ...EMPTY, title: POST.title, content: 'more' });
  await vi.advanceTimersByTimeAsync(120_000);

  expect(requests.some((request) => request.method === 'PUT' && request.url.endsWith(POST.id))).toBe(false);
});

test('what the server refuses is sent again when it has been changed, not before', async () => {
  const requests = serve({ [`PUT ${PATH}`]: () => problem(400, 'invalid-request', 'No.') });
  const draft = open(DRAFT);
  draft.write({ ...EMPTY, title: POST.title, content: 'wrong' });
  await vi.advanceTimersByTimeAsync(120_000);
  expect(requests).toHaveLength(1);

  draft.write({ ...EMPTY, title: POST.title, content: 'right' });
  await vi.advanceTimersByTimeAsync(5_000);

  expect(requests).toHaveLength(2);
});

test('an address that another post has does not keep the text from being saved', async () => {
  const bodiesSent: Record<string, unknown>[] = [];
  serve({
    [`PUT ${PATH}`]: async (request) => {
      const body = (await request.json()) as Record<string, unknown>;
      bodiesSent.push(body);
      return body.slug ? problem(409, 'slug-taken', 'Choose another one.') : changed(2, 5);
    },
  });
  const draft = open(DRAFT);
  draft.write({ ...EMPTY, title: POST.title, content: 'more', slug: 'taken' });
  await vi.advanceTimersByTimeAsync(60_000);

  expect(bodiesSent.map(({ content, slug }) => [content, slug])).toEqual([
    ['more', 'taken'],
    ['more', undefined],
  ]);
  expect(draft.state()).toMatchObject({ isUnsaved: true, kept: { content: 'more', version: 2 } });
  expect(copiesOf('ada', POST.id).map(({ slug }) => slug)).toEqual(['taken']);
});

test('summary and tags are sent where they have changed, and can be taken away', async () => {
  const requests = serve({ [`PUT ${PATH}`]: () => changed(2, 5) });
  const draft = open({ ...DRAFT, summary: 'About engines', tags: ['engines'] });
  const text = { ...EMPTY, title: POST.title, content: POST.content };
  draft.write({ ...text, summary: 'About engines', tags: ['engines', 'steam'] });
  await draft.save();
  draft.write({ ...text });
  await draft.save();

  expect(await bodies(requests, 'PUT')).toEqual([
    { title: POST.title, content: POST.content, tags: ['engines', 'steam'] },
    { title: POST.title, content: POST.content, summary: '', tags: [] },
  ]);
});

test('what is published is named after the title that it has become', async () => {
  const requests = serve({
    'POST /api/posts': () => changed(0, 4),
    [`PUT ${PATH}`]: () => changed(1, 5),
    [`PUT ${PATH}/publication`]: () => changed(2, 6),
  });
  const draft = open();
  draft.write({ ...EMPTY, title: '', content: 'text' });
  await draft.save();
  draft.write({ ...EMPTY, title: 'On engines', content: 'text' });

  expect(await draft.publish()).toBe(true);
  const edits = requests.filter(({ method, url }) => method === 'PUT' && url.endsWith(POST.id));
  expect(await edits.at(-1)?.json()).toMatchObject({ title: 'On engines', slug: 'on-engines' });
});

test('a chosen time is kept here until the server is told, and is told only when its author says so', async () => {
  const requests = serve({ [`PUT ${PATH}/publication`]: () => changed(2, 6) });
  const draft = open(DRAFT);
  const publishAt = '2999-01-01T10:00:00.000Z';
  draft.write({ ...EMPTY, title: POST.title, content: POST.content, publishAt });
  await vi.advanceTimersByTimeAsync(60_000);

  expect(requests).toHaveLength(0);
  expect(draft.state()).toMatchObject({ isUnsaved: false, isPlanned: true });
  expect(copiesOf('ada', POST.id).map((copy) => copy.publishAt)).toEqual([publishAt]);
  expect(await draft.schedule(publishAt)).toBe(true);
  expect(await bodies(requests, 'PUT')).toEqual([{ at: publishAt }]);
  expect(draft.state()).toMatchObject({ isPlanned: false, kept: { publishAt, published: false } });
  expect(copiesOf('ada', POST.id)).toEqual([]);
});

test('a draft that was published meanwhile is not changed by itself', async () => {
  const requests = serve({
    [`PUT ${PATH}`]: () => problem(412, 'version-mismatch', 'It was changed.'),
    [`GET ${PATH}`]: () => json({ ...POST, version: 2 }),
  });
  const draft = open(DRAFT);
  draft.write({ ...EMPTY, title: POST.title, content: 'more' });
  await vi.advanceTimersByTimeAsync(60_000);

  expect(requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  expect(draft.state()).toMatchObject({ isUnsaved: true, kept: { published: true } });
});
