import { EMPTY, type Draft } from './draft';

/** Text that an editor held and the server may not have got, as this browser keeps it. */
export interface LocalCopy extends Draft {
  /** Of the editor that wrote it. */
  id: string;
  userId: string;
  /** Undefined for text that is no post yet. */
  postId: string | undefined;
  /** The post's version that was being edited; undefined for text that is no post yet. */
  version: number | undefined;
  /** Milliseconds since 1970. */
  at: number;
}

const PREFIX = 'tidings.copy.';
const KEPT_FOR = 30 * 24 * 60 * 60 * 1_000;

/** What all copies may take up: browsers have room for about five million characters, the session among them. */
const MOST_COPIES = 20;
const MOST_CHARACTERS = 3_000_000;

/**
 * Keeps a copy, and gives up the oldest ones where there is no room for all.
 *
 * @returns whether it is kept
 */
export function keepCopy(copy: LocalCopy): boolean {
  const text = JSON.stringify(copy);
  const others = allCopies().filter(({ id }) => id !== copy.id);
  let characters = text.length + others.reduce((sum, other) => sum + lengthOf(other), 0);
  while (others.length >= MOST_COPIES || (characters > MOST_CHARACTERS && others.length > 0)) {
    characters -= drop(others.pop());
  }
  for (;;) {
    try {
      localStorage.setItem(PREFIX + copy.id, text);
      return true;
    } catch {
      if (others.length === 0) {
        return false;
      }
      drop(others.pop());
    }
  }
}

export function dropCopy(id: string): void {
  localStorage.removeItem(PREFIX + id);
}

/** What a user has written about a post, or as a new one, in editors of this browser; the latest first. */
export function copiesOf(userId: string, postId: string | undefined): LocalCopy[] {
  return allCopies().filter((copy) => copy.userId === userId && copy.postId === postId);
}

/** Those of them whose editor is no longer open anywhere, as far as the browser can tell. */
export async function abandoned(copies: readonly LocalCopy[]): Promise<LocalCopy[]> {
  if (!('locks' in navigator)) {
    return [...copies];
  }
  const { held = [] } = await navigator.locks.query();
  const open = new Set(held.map(({ name }) => name));
  return copies.filter(({ id }) => !open.has(PREFIX + id));
}

/** Shows other tabs that the editor with this id is open, until the signal says that it is not. */
export function holdOpen(id: string, signal: AbortSignal): void {
  if ('locks' in navigator) {
    void navigator.locks.request(
      PREFIX + id,
      () =>
        new Promise<void>((resolve) => {
          signal.addEventListener('abort', () => {
            resolve();
          });
        }),
    );
  }
}

/** The latest first. Those that are too old to be missed, or broken, are given up. */
function allCopies(): LocalCopy[] {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  const copies: LocalCopy[] = [];
  for (const key of keys) {
    const copy = parse(localStorage.getItem(key) ?? '');
    if (copy && copy.at > Date.now() - KEPT_FOR) {
      copies.push(copy);
    } else {
      localStorage.removeItem(key);
    }
  }
  return copies.sort((one, other) => other.at - one.at);
}

function drop(copy: LocalCopy | undefined): number {
  if (!copy) {
    return 0;
  }
  dropCopy(copy.id);
  return lengthOf(copy);
}

function lengthOf({ title, content, summary, slug, tags }: LocalCopy): number {
  return [title, content, summary, slug, ...tags].reduce((sum, text) => sum + text.length, 0);
}

function parse(text: string): LocalCopy | undefined {
  try {
    const value = JSON.parse(text) as Partial<LocalCopy> | null;
    const isWhole =
      typeof value?.id === 'string' &&
      typeof value.userId === 'string' &&
      typeof value.at === 'number' &&
      typeof value.title === 'string' &&
      typeof value.content === 'string' &&
      ['string', 'undefined'].includes(typeof value.summary) &&
      (value.tags === undefined || Array.isArray(value.tags));
    // Earlier versions kept title and text alone.
    return isWhole ? ({ ...EMPTY, ...value } as LocalCopy) : undefined;
  } catch {
    return undefined;
  }
}
