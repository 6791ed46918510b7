import { act, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { endSession } from '../session/session';
import { ADA, changed, json, POST, serve } from '../test/server';
import { logInAda, ME, visit } from '../test/visit';
import { EMPTY } from './draft';
import { copiesOf, keepCopy } from './localCopies';

const SESSION = { accessToken: 'a', tokenType: 'Bearer', expiresIn: 900, refreshToken: 'r', userId: ADA.id };

function author(handlers: Parameters<typeof serve>[0] = {}) {
  logInAda();
  return serve({ 'GET /api/me': () => json(ME), 'POST /api/sessions': () => json(SESSION), ...handlers });
}

test('a session that ends leaves the text where it is, and goes on after logging in', async () => {
  author();
  const { user, router } = visit('/write');
  await user.type(await screen.findByLabelText(/Content/), 'half a sentence');

  act(() => {
    endSession();
  });
  const dialog = await screen.findByRole('heading', { name: 'Log in again' });
  await user.type(screen.getByLabelText(/Username or e-mail/), 'ada');
  await user.type(screen.getByLabelText(/^Password/), 'correct horse');
  await user.click(screen.getByRole('button', { name: 'Log in' }));

  await waitFor(() => {
    expect(dialog).not.toBeInTheDocument();
  });
  expect(screen.getByLabelText(/Content/)).toHaveValue('half a sentence');
  expect(router.state.location.pathname).toBe('/write');
});

test('text of an editor that went away is offered', async () => {
  author();
  keepCopy({
    id: 'crashed',
    userId: ADA.id,
    postId: undefined,
    version: undefined,
    at: Date.now(),
    ...EMPTY,
    title: 'Before the crash',
    content: 'All of it',
  });
  const { user } = visit('/write');

  await user.click(await screen.findByRole('button', { name: 'Restore it' }));

  expect(screen.getByLabelText(/Title/)).toHaveValue('Before the crash');
  expect(screen.getByLabelText(/Content/)).toHaveValue('All of it');
  expect(screen.queryByRole('button', { name: 'Restore it' })).not.toBeInTheDocument();
});

test('publishing an empty post from the preview says what is missing, where it is missing', async () => {
  const requests = author();
  const { user } = visit('/write');
  await user.click(await screen.findByRole('tab', { name: 'Preview' }));

  await user.click(screen.getByRole('button', { name: 'Publish' }));

  expect(screen.getByLabelText(/Title/)).toHaveFocus();
  expect(screen.getByText('Write something.')).toBeVisible();
  expect(requests.some((request) => request.method === 'POST')).toBe(false);
});

test('the preview takes nothing away from what is being written', async () => {
  author();
  const { user } = visit('/write');
  const content = await screen.findByLabelText<HTMLTextAreaElement>(/Content/);
  await user.type(content, 'some text');
  content.setSelectionRange(4, 4);

  await user.click(screen.getByRole('tab', { name: 'Preview' }));
  await user.click(screen.getByRole('tab', { name: 'Write' }));

  expect(screen.getByLabelText(/Content/)).toBe(content);
  expect(content.selectionStart).toBe(4);
});

test('Ctrl+S keeps a draft without leaving, with a title alone too', async () => {
  const requests = author({ 'POST /api/posts': () => changed(0, 4) });
  const { user, router } = visit('/write');
  await user.type(await screen.findByLabelText(/Title/), 'Only a title');

  await user.keyboard('{Control>}s{/Control}');

  expect(await screen.findByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  expect(router.state.location).toMatchObject({ pathname: '/write', search: `?draft=${POST.id}` });
  const written = requests.find((request) => request.url.endsWith('/api/posts'));
  expect(await written?.json()).toEqual({ title: 'Only a title', content: '…', publish: false });
});

test('keeping a draft leads to it', async () => {
  author({ 'POST /api/posts': () => changed(0, 4), [`GET /api/posts/${POST.id}`]: () => json(POST) });
  const { user, router } = visit('/write');
  await user.type(await screen.findByLabelText(/Title/), 'Only a title');

  await user.click(screen.getByRole('button', { name: 'Keep as a draft' }));

  expect(await screen.findByRole('heading', { name: POST.title })).toBeVisible();
  expect(router.state.location.pathname).toBe(`/posts/${POST.slug}`);
});

test('publishing that cannot reach the server says so, and takes the focus', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  author({ 'POST /api/posts': () => Promise.reject(new TypeError('offline')) });
  const { user } = visit('/write');
  await user.type(await screen.findByLabelText(/Title/), 'Title');
  await user.type(screen.getByLabelText(/Content/), 'Text');

  await user.click(screen.getByRole('button', { name: 'Publish' }));

  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('The post is not published');
  expect(alert).toHaveTextContent('Nothing is published by itself later');
  expect(alert).toHaveFocus();
  expect(copiesOf(ADA.id, undefined)).toHaveLength(1);
  vi.restoreAllMocks();
});
