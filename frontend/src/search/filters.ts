import { useSearchParams } from 'react-router';
import type { PostFilter } from '../post/queries';

export const SORTS = [
  { value: 'relevance', label: 'Best match' },
  { value: '-created', label: 'Newest' },
  { value: 'created', label: 'Oldest' },
  { value: '-updated', label: 'Last changed' },
  { value: '-views', label: 'Most viewed' },
] as const;

export type Sort = (typeof SORTS)[number]['value'];

export interface FilterInput {
  q: string;
  author: string;
  tag: string;
  createdFrom: string;
  createdTo: string;
  verified: boolean;
  sort: Sort;
}

export interface Filters {
  input: FilterInput;
  query: PostFilter;
  /** The filters as the address bar has them. */
  text: string;
  apply: (input: FilterInput) => void;
}

/** The search as the address bar says it, so that it can be kept, shared and gone back to. */
export function useFilters(): Filters {
  const [search, setSearch] = useSearchParams();
  const input = read(search);
  return {
    input,
    query: {
      q: input.q || undefined,
      author: input.author || undefined,
      tag: input.tag || undefined,
      createdFrom: input.createdFrom || undefined,
      createdTo: input.createdTo || undefined,
      verified: input.verified || undefined,
      sort: input.sort,
    },
    text: search.toString(),
    apply: (next) => {
      setSearch(write(next), { preventScrollReset: true });
    },
  };
}

export function read(search: URLSearchParams): FilterInput {
  const text = (name: string) => search.get(name)?.trim() ?? '';
  return {
    q: text('q'),
    author: text('author'),
    tag: text('tag'),
    createdFrom: text('createdFrom'),
    createdTo: text('createdTo'),
    verified: search.get('verified') === 'true',
    sort: sortOf(text('q'), search.get('sort')),
  };
}

/** How the posts are ordered; only for words is there a best match. */
export function sortOf(q: string, asked: string | null): Sort {
  const sort = SORTS.find(({ value }) => value === asked)?.value;
  return sort === undefined || (sort === 'relevance' && !q) ? usual(q) : sort;
}

function usual(q: string): Sort {
  return q ? 'relevance' : '-created';
}

/** Leaves out what is not asked for. */
export function write(input: FilterInput): URLSearchParams {
  const { sort, verified, ...texts } = input;
  const search = new URLSearchParams();
  Object.entries(texts).forEach(([name, value]) => {
    if (value.trim()) {
      search.set(name, value.trim());
    }
  });
  if (verified) {
    search.set('verified', 'true');
  }
  if (sort !== usual(input.q.trim()) && sort !== 'relevance') {
    search.set('sort', sort);
  }
  return search;
}
