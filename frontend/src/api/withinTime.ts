import { TimedOut, Unreachable } from './problem';

/** How long an answer may take, in milliseconds. Longer than the server itself waits for anything. */
const READ_LIMIT = 30_000;
const CHANGE_LIMIT = 60_000;

const LATE = 'late';

/** `fetch` that does not wait for ever, neither for an answer nor for its end, and says what went wrong in words. */
export async function withinTime(request: Request): Promise<Response> {
  const isRead = request.method === 'GET';
  const isStream = request.headers.get('Accept') === 'text/event-stream';
  const control = new AbortController();
  const timer = setTimeout(
    () => {
      control.abort(LATE);
    },
    isRead ? READ_LIMIT : CHANGE_LIMIT,
  );
  const { signal } = request;
  const giveUp = () => {
    control.abort();
  };
  signal.addEventListener('abort', giveUp);
  try {
    const response = await fetch(request, { signal: control.signal });
    return isStream ? response : await whole(response);
  } catch (error) {
    if (signal.aborted) {
      throw error;
    }
    throw control.signal.reason === LATE ? new TimedOut(isRead) : new Unreachable(error);
  } finally {
    clearTimeout(timer);
    if (!isStream) {
      signal.removeEventListener('abort', giveUp);
    }
  }
}

async function whole(response: Response): Promise<Response> {
  const { status, statusText, headers } = response;
  const body = await response.arrayBuffer();
  return new Response(body.byteLength === 0 ? null : body, { status, statusText, headers });
}
