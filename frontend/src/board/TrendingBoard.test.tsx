import { act, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { page, POST, serve } from '../test/server';
import { visit } from '../test/visit';

class FakeEventSource extends EventTarget {
  static readonly CLOSED = 2;
  static last: FakeEventSource | undefined;
  readyState = 0;
  onopen?: () => void;
  onerror?: () => void;
  readonly url: string;

  constructor(url: string) {
    super();
    this.url = url;
    FakeEventSource.last = this;
  }

  close() {
    this.readyState = FakeEventSource.CLOSED;
  }
}

function board() {
  vi.stubGlobal('EventSource', FakeEventSource);
  const requests = serve({
    'GET /api/posts/trending': () => page(POST),
    'GET /api/posts/featured': () => page(),
  });
  return { ...visit('/?window=24h&by=viewed'), requests };
}

test('the board of the address bar is shown, and moves as the server sends it', async () => {
  board();
  await screen.findByText('7 views', { exact: false });
  const source = FakeEventSource.last;
  expect(source?.url).toContain('window=24h&by=viewed');

  act(() => {
    source?.onopen?.();
    const data = JSON.stringify({ items: [{ ...POST, views: 8 }], nextCursor: null });
    source?.dispatchEvent(new MessageEvent('trending', { data }));
  });

  expect(await screen.findByText('8 views', { exact: false })).toBeVisible();
  expect(screen.getByText('Live')).toBeVisible();
});

test('the board is polled while the stream is broken', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { requests } = board();
  await screen.findByText('Every 15 seconds');
  const asked = () => requests.filter((request) => request.url.includes('/trending')).length;
  const before = asked();

  await act(() => vi.advanceTimersByTimeAsync(15_500));

  expect(asked()).toBeGreaterThan(before);
});
