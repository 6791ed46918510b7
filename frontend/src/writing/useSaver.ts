import type { UseFormReturnType } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { changePost } from '../post/cache';
import type { Post } from '../post/types';
import { currentSession, onSessionChange } from '../session/session';
import type { Draft } from './draft';
import { Saver } from './saver';

/** Saves what a form holds, and knows how far that is. */
export function useSaver(opened: Post | undefined, form: UseFormReturnType<Draft>) {
  const queryClient = useQueryClient();
  const [saver] = useState(() => new Saver(currentSession()?.userId ?? '', opened));
  const state = useSyncExternalStore(saver.subscribe, saver.state);

  useEffect(() => {
    saver.open();
    return () => {
      saver.close();
    };
  }, [saver]);

  const { values } = form;
  useEffect(() => {
    saver.write(values);
  }, [saver, values]);

  // The browser may not give another moment: tabs are thrown away, telephones run out of power.
  useEffect(() => {
    const copy = () => {
      saver.copyNow();
    };
    window.addEventListener('pagehide', copy);
    document.addEventListener('visibilitychange', copy);
    return () => {
      window.removeEventListener('pagehide', copy);
      document.removeEventListener('visibilitychange', copy);
    };
  }, [saver]);

  useEffect(() => {
    const resume = () => {
      if (currentSession()) {
        saver.resume();
      }
    };
    window.addEventListener('online', resume);
    const forget = onSessionChange(resume);
    return () => {
      window.removeEventListener('online', resume);
      forget();
    };
  }, [saver]);

  // What lists and pages show of the post is old then. They are asked for when they are next shown.
  const { savedAt, kept } = state;
  useEffect(() => {
    if (savedAt !== undefined && kept) {
      const { id, title, content, summary, tags, slug, publishAt, version, published } = kept;
      changePost(queryClient, id, () => ({
        title,
        content,
        summary: summary || null,
        tags,
        ...(slug && { slug }),
        scheduledAt: publishAt || null,
        version,
        published,
      }));
      void queryClient.invalidateQueries({ refetchType: 'none' });
    }
  }, [queryClient, savedAt, kept]);

  return { saver, state, isUnsaved: useCallback(() => saver.state().isUnsaved, [saver]) };
}
