import type { Path } from 'react-router';

/** Where to log in, to go on from there to where one was. */
export function toLogIn({ pathname, search }: Pick<Path, 'pathname' | 'search'>): string {
  return `/log-in?next=${encodeURIComponent(pathname + search)}`;
}

/** Where to go on to: a path of this app, whatever the address bar says. */
export function nextPath(search: URLSearchParams): string {
  const next = search.get('next') ?? '/';
  return /^\/(?![/\\])/.test(next) ? next : '/';
}
