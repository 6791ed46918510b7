import createClient from 'openapi-fetch';
import { Problem } from './problem';
import type { paths } from './schema';
import { send } from './send';

export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: send });

/** The body of a successful answer, where it should have one; throws a `Problem` for any other. */
export async function answer<Data>(
  call: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<NonNullable<Data>> {
  const { data, error, response } = await call;
  const isWhole = [202, 204].includes(response.status) || (data !== undefined && data !== null);
  if (!response.ok || !isWhole) {
    throw new Problem(response, error);
  }
  return data as NonNullable<Data>;
}

/** The condition that a post or user is still at this version. */
export function ifMatch(version: number) {
  return { 'If-Match': `"${version}"` };
}
