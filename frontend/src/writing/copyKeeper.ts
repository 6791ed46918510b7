import { randomId } from '../api/randomId';
import type { Draft } from './draft';
import { dropCopy, holdOpen, keepCopy } from './localCopies';

/** How soon after a change a copy is made, in milliseconds: not with each key, which would make long texts slow. */
const SOON = 400;

/** One editor's copy in this browser's storage. */
export class CopyKeeper {
  readonly #id = randomId();
  readonly #userId: string;
  readonly #onDue: () => void;
  #due: ReturnType<typeof setTimeout> | undefined;
  #open: AbortController | undefined;

  /** @param onDue makes the copy */
  constructor(userId: string, onDue: () => void) {
    this.#userId = userId;
    this.#onDue = onDue;
  }

  /** Shows other tabs that this editor is open. */
  open(): void {
    this.#open = new AbortController();
    holdOpen(this.#id, this.#open.signal);
  }

  close(): void {
    this.#open?.abort();
  }

  makeSoon(): void {
    this.#due ??= setTimeout(this.#onDue, SOON);
  }

  /**
   * @param text undefined where there is nothing that the server has not got
   * @param post what it is a change of
   * @returns whether no text is without a copy
   */
  make(text: Draft | undefined, post: { id: string; version: number } | undefined): boolean {
    clearTimeout(this.#due);
    this.#due = undefined;
    if (text === undefined) {
      dropCopy(this.#id);
      return true;
    }
    return keepCopy({
      ...text,
      id: this.#id,
      userId: this.#userId,
      postId: post?.id,
      version: post?.version,
      at: Date.now(),
    });
  }
}
