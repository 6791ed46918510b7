import { useSearchParams } from 'react-router';
import type { EventFilter } from './queries';

/** What the log browser is asked for, in the address bar. */
export interface LogChoice {
  from: string;
  name: string;
  stream: string;
}

const FIELDS = ['from', 'name', 'stream'] as const;

export function useLogChoice() {
  const [search, setSearch] = useSearchParams();
  const choice: LogChoice = {
    from: search.get('from') ?? '',
    name: search.get('name') ?? '',
    stream: search.get('stream') ?? '',
  };
  const choose = (next: LogChoice) => {
    setSearch(
      Object.fromEntries(
        FIELDS.filter((field) => next[field].trim()).map((field) => [field, next[field].trim()]),
      ),
    );
  };
  return { choice, choose };
}

export function filterOf({ from, name, stream }: LogChoice): EventFilter {
  return { from: Number(from) || 1, ...(name && { name }), ...(stream && { stream }) };
}

/** Where to listen for what comes next. */
export function streamOf({ name, stream }: LogChoice): string {
  return `/ops/events?${new URLSearchParams({ ...(name && { name }), ...(stream && { stream }) })}`;
}
