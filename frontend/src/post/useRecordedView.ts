import { useEffect } from 'react';
import { api } from '../api/client';

const KEY = 'tidings.viewed';

/** Tells the server that a post is being read, once in a visit: for as long as the tab is open. */
export function useRecordedView(id: string | undefined): void {
  useEffect(() => {
    if (id !== undefined && firstInThisVisit(id)) {
      void api.POST('/api/posts/{id}/views', { params: { path: { id } } }).catch(() => undefined);
    }
  }, [id]);
}

function firstInThisVisit(id: string): boolean {
  const viewed = (sessionStorage.getItem(KEY) ?? '').split(' ').filter(Boolean);
  if (viewed.includes(id)) {
    return false;
  }
  sessionStorage.setItem(KEY, [...viewed, id].join(' '));
  return true;
}
