import { send } from '../api/send';

/** A server-sent event. */
export interface ServerEvent {
  event: string;
  data: string;
}

/**
 * Reads a stream of server-sent events with the session's token, which the browser's own EventSource cannot send.
 * Ends when the server ends it, and throws when the connection breaks.
 */
export async function* readEvents(path: string, signal: AbortSignal): AsyncGenerator<ServerEvent> {
  const request = new Request(new URL(path, window.location.origin), {
    headers: { Accept: 'text/event-stream' },
    signal,
  });
  const response = await send(request);
  if (!response.ok || !response.body) {
    throw new Error(`The stream was answered with ${response.status}`);
  }
  let text = '';
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return;
    }
    text += decoder.decode(value, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    yield* blocks.map(parse).filter((event) => event.data !== '');
  }
}

function parse(block: string): ServerEvent {
  const values = (field: string) =>
    block
      .split('\n')
      .filter((line) => line.startsWith(`${field}:`))
      .map((line) => line.slice(field.length + 1).trimStart())
      .join('\n');
  return { event: values('event') || 'message', data: values('data') };
}
