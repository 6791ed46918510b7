import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Post } from '../post/types';
import { changed, json, POST, problem, serve } from '../test/server';
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

  draft.write({ title: POST.title, content: 'more' });
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

  post.write({ title: POST.title, content: 'more' });
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

  draft.write({ title: '', content: 'first' });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(draft.state().failure).toBeDefined();
  draft.write({ title: 'A title', content: 'first and second' });
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
  draft.write({ title: POST.title, content: 'mine' });
  await draft.save();
  draft.write({ title: POST.title, content: 'mine, and more' });

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
  draft.write({ title: POST.title, content: 'mine' });

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
  draft.write({ title: 'A title', content: 'text' });

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
  draft.write({ title: POST.title, content: 'more' });
  await vi.advanceTimersByTimeAsync(120_000);

  expect(requests.some((request) => request.method === 'PUT' && request.url.endsWith(POST.id))).toBe(false);
});

test('what the server refuses is sent again when it has been changed, not before', async () => {
  const requests = serve({ [`PUT ${PATH}`]: () => problem(400, 'invalid-request', 'No.') });
  const draft = open(DRAFT);
  draft.write({ title: POST.title, content: 'wrong' });
  await vi.advanceTimersByTimeAsync(120_000);
  expect(requests).toHaveLength(1);

  draft.write({ title: POST.title, content: 'right' });
  await vi.advanceTimersByTimeAsync(5_000);

  expect(requests).toHaveLength(2);
});
