import { vi } from 'vitest';

type Handler = (request: Request) => Response | Promise<Response>;

/**
 * Stands in for the server.
 *
 * @param handlers by method and path, such as "GET /api/me"; what is not named is answered with 404
 * @returns the requests that came in, the first one first
 */
export function serve(handlers: Record<string, Handler>): Request[] {
  const requests: Request[] = [];
  vi.stubGlobal('fetch', async (input: Request | string, init?: RequestInit) => {
    const request = new Request(
      input instanceof Request ? input : new URL(input, window.location.origin),
      init,
    );
    requests.push(request.clone());
    const handler = handlers[`${request.method} ${new URL(request.url).pathname}`];
    return (await handler?.(request)) ?? problem(404, 'not-found', 'There is no such thing.');
  });
  return requests;
}

export function json(body: unknown, headers: Record<string, string> = {}): Response {
  return Response.json(body, { headers });
}

export function problem(
  status: number,
  type: string,
  detail: string,
  errors?: { field: string; message: string }[],
) {
  return Response.json(
    { type: `urn:tidings:problem:${type}`, title: type, status, detail, errors },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
}

/** The answer to a change. */
export function changed(version: number, position: number): Response {
  return json({ status: 'updated', id: POST.id, version, position }, { 'Event-Position': String(position) });
}

export const ADA = { id: '01900000-0000-7000-8000-00000000000a', username: 'ada' };

export const POST = {
  id: '01900000-0000-7000-8000-000000000001',
  slug: 'on-engines',
  author: ADA,
  title: 'On engines',
  summary: null as string | null,
  tags: [] as string[],
  content: 'One\nTwo\nThree',
  excerpt: 'One Two Three',
  published: true,
  createdAt: '2026-11-01T10:00:00Z',
  updatedAt: '2026-11-01T10:00:00Z',
  publishedAt: '2026-11-01T10:00:00Z' as string | null,
  scheduledAt: null as string | null,
  views: 7,
  favourites: 0,
  comments: 0,
  version: 1,
};

export const page = (...items: unknown[]) => json({ items, nextCursor: null });
