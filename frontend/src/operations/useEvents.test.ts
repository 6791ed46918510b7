import { renderHook, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { serve } from '../test/server';
import { useEvents } from './useEvents';

const event = (id: number) => `event: event\nid: ${id}\ndata: ${id}\n\n`;
const ignore = () => undefined;

test('a stream that ends before all is said goes on behind the last event', async () => {
  const bodies = [event(7) + event(8), event(9)];
  const requests = serve({ 'GET /ops/events': () => new Response(bodies.shift()) });
  const seen = vi.fn();

  renderHook(() => useEvents('/ops/events', seen));

  await waitFor(() => {
    expect(seen.mock.calls.flat()).toEqual(['7', '8', '9']);
  });
  expect(requests.map((request) => request.headers.get('Last-Event-ID'))).toEqual([null, '8']);
});

test('a stream that has said all is not read again', async () => {
  const requests = serve({ 'GET /ops/rebuilds/1': () => new Response(event(1)) });
  const ended = vi.fn();

  renderHook(() => useEvents('/ops/rebuilds/1', ignore, ended));

  await waitFor(() => {
    expect(ended).toHaveBeenCalledOnce();
  });
  expect(requests).toHaveLength(1);
});

test('nobody is told that a stream is open before the server has opened it', async () => {
  let open: (response: Response) => void = () => undefined;
  const requests = serve({
    'GET /ops/events': () => new Promise<Response>((resolve) => (open = resolve)),
  });

  const { result } = renderHook(() => useEvents('/ops/events', ignore));
  await waitFor(() => {
    expect(requests).toHaveLength(1);
  });
  expect(result.current).toBe(false);
  open(new Response(new ReadableStream()));

  await waitFor(() => {
    expect(result.current).toBe(true);
  });
});
