import { useEffect } from 'react';
import { api } from '../api/client';
import { isFirstInThisVisit } from './visit';

/** Tells the server that a post is being read, once in a visit: for as long as the tab is open. */
export function useRecordedView(id: string | undefined): void {
  useEffect(() => {
    if (id !== undefined && isFirstInThisVisit(id)) {
      void api.POST('/api/posts/{id}/views', { params: { path: { id } } }).catch(() => undefined);
    }
  }, [id]);
}
