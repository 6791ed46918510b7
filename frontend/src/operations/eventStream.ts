import { send } from '../api/send';

/** A server-sent event. */
export interface ServerEvent {
  /** What to name when the stream is opened again, to go on behind it; empty where the server gives none. */
  id: string;
  data: string;
}

/**
 * Opens a stream of server-sent events with the session's token, which the browser's own EventSource cannot send. What
 * happens once it is open is in it. It ends when the server ends it, and throws when the connection breaks.
 *
 * @param last the id of the last event that was seen
 */
export async function openEvents(
  path: string,
  last: string,
  signal: AbortSignal,
): Promise<AsyncGenerator<ServerEvent>> {
  const headers = { Accept: 'text/event-stream', ...(last && { 'Last-Event-ID': last }) };
  const response = await send(new Request(new URL(path, window.location.origin), { headers, signal }));
  if (!response.ok || !response.body) {
    throw new Error(`The stream was answered with ${response.status}`);
  }
  return read(response.body);
}

async function* read(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<ServerEvent> {
  let text = '';
  const decoder = new TextDecoder();
  const reader = body.getReader();
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
  return { id: values('id'), data: values('data') };
}
