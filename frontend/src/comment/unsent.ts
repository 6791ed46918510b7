/** Comments that were begun and not sent, as this browser keeps them, by user and post. */
interface Unsent {
  userId: string;
  postId: string;
  /** Milliseconds since 1970. */
  at: number;
  body: string;
}

const KEY = 'tidings.comments';
const KEPT_FOR = 30 * 24 * 60 * 60 * 1_000;
const MOST = 20;

/** What a user has begun to say about a post; empty where that is nothing. */
export function unsentComment(userId: string, postId: string): string {
  return all().find((one) => isOf(one, userId, postId))?.body ?? '';
}

/** Keeps it, in place of what was kept before; an empty one is not kept. Where there is no room the oldest give way. */
export function keepUnsent(userId: string, postId: string, body: string): void {
  const others = all().filter((one) => !isOf(one, userId, postId));
  let kept = body === '' ? others : [{ userId, postId, at: Date.now(), body }, ...others].slice(0, MOST);
  for (;;) {
    try {
      localStorage.setItem(KEY, JSON.stringify(kept));
      return;
    } catch {
      if (kept.length === 0) {
        return;
      }
      kept = kept.slice(0, -1);
    }
  }
}

/** Who writes about which post in this tab. The page is drawn anew when their session ends, and they are to go on. */
const writers = new Map<string, string>();

export function noteWriter(postId: string, userId: string | undefined): void {
  if (userId === undefined) {
    writers.delete(postId);
  } else {
    writers.set(postId, userId);
  }
}

export function writerAbout(postId: string): string | undefined {
  return writers.get(postId);
}

/** The latest first. */
function all(): Unsent[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isWhole).filter(({ at }) => at > Date.now() - KEPT_FOR) : [];
  } catch {
    return [];
  }
}

function isOf(one: Unsent, userId: string, postId: string): boolean {
  return one.userId === userId && one.postId === postId;
}

function isWhole(value: unknown): value is Unsent {
  const one = value as Partial<Unsent> | null;
  return (
    typeof one?.userId === 'string' &&
    typeof one.postId === 'string' &&
    typeof one.at === 'number' &&
    typeof one.body === 'string'
  );
}
