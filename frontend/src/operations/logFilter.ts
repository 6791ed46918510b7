import { useSearchParams } from 'react-router';
import type { EventFilter } from './queries';

/** What the log browser is asked for, in the address bar. */
export interface LogChoice {
  /** The first position, oldest first; empty for the newest first. */
  from: string;
  name: string;
  stream: string;
  /** Shows what is appended from now on. */
  follows: boolean;
}

const FIELDS = ['from', 'name', 'stream'] as const;

export function useLogChoice() {
  const [search, setSearch] = useSearchParams();
  const choice = readChoice(search);
  const choose = (next: LogChoice) => {
    setSearch(writeChoice(next), { preventScrollReset: true });
  };
  return { choice, choose };
}

export function readChoice(search: URLSearchParams): LogChoice {
  return {
    from: search.get('from') ?? '',
    name: search.get('name') ?? '',
    stream: search.get('stream') ?? '',
    follows: search.get('follow') === 'true',
  };
}

/** Leaves out what is not asked for. */
export function writeChoice(choice: LogChoice): Record<string, string> {
  const fields = FIELDS.filter((field) => choice[field].trim()).map((field) => [field, choice[field].trim()]);
  return Object.fromEntries([...fields, ...(choice.follows ? [['follow', 'true']] : [])]) as Record<
    string,
    string
  >;
}

export function filterOf({ name, stream }: LogChoice): EventFilter {
  return { ...(name && { name }), ...(stream && { stream }) };
}

/** Where to listen for what comes next. */
export function streamOf(choice: LogChoice): string {
  return `/ops/events?${new URLSearchParams({ ...filterOf(choice) })}`;
}
