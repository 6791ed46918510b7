import { useSearchParams } from 'react-router';

export type Window = '24h' | '7d' | '30d';
export type By = 'created' | 'viewed';

export const WINDOWS: { value: Window; label: string }[] = [
  { value: '24h', label: '24 hours' },
  { value: '7d', label: '7 days' },
  { value: '30d', label: '30 days' },
];

/** New posts by all their views, or posts of any age by their views in the window. */
export const BY: { value: By; label: string }[] = [
  { value: 'created', label: 'New posts' },
  { value: 'viewed', label: 'All posts' },
];

interface Choice {
  window: Window;
  by: By;
  choose: (change: { window?: Window; by?: By }) => void;
}

/** Which board is shown, as the address bar says. */
export function useBoardChoice(): Choice {
  const [search, setSearch] = useSearchParams();
  return {
    window: WINDOWS.find(({ value }) => value === search.get('window'))?.value ?? '7d',
    by: BY.find(({ value }) => value === search.get('by'))?.value ?? 'created',
    choose: (change) => {
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          Object.entries(change).forEach(([name, value]) => {
            after.set(name, value);
          });
          return after;
        },
        { replace: true, preventScrollReset: true },
      );
    },
  };
}
