import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { rebuildsQuery } from './queries';
import type { Rebuild } from './types';
import { useEvents } from './useEvents';
import { PHASES } from './phases';

/** Keeps a rebuild's progress up to date by the second while there is any; the list's own refreshing is slower. */
export function useProgress(rebuild: Rebuild): void {
  const queryClient = useQueryClient();
  const { projection } = rebuild;
  const show = useCallback(
    (data: string) => {
      const next = JSON.parse(data) as Rebuild;
      queryClient.setQueryData(
        rebuildsQuery(projection).queryKey,
        (list) => list && { ...list, items: list.items.map((one) => (one.id === next.id ? next : one)) },
      );
    },
    [queryClient, projection],
  );
  const refresh = useCallback(() => {
    void queryClient.invalidateQueries({ queryKey: ['operations'] });
  }, [queryClient]);
  useEvents(PHASES[rebuild.phase].isEnd ? undefined : `/ops/rebuilds/${rebuild.id}`, show, refresh);
}
