import { isPassing, isProblem, isUncertain } from '../api/problem';
import { randomId } from '../api/randomId';
import type { Post } from '../post/types';
import { CopyKeeper } from './copyKeeper';
import { isBlank, isSame, type Draft } from './draft';
import { create, edit, publish, read, readNewerThan } from './postServer';
import { asSent, isOf, keptOf, shown, type Kept, type SaveState } from './saveState';
import { dueIn } from './sending';

/** Unanswered changes that are remembered. */
const MOST_ATTEMPTS = 10;

/** Another change of the post came first. */
class Conflicting extends Error {}

/**
 * Gets an author's text to the server, and keeps a copy in this browser until it is there. Drafts are sent by
 * themselves; what everybody reads only changes when its author says so. One request is under way at a time.
 */
export class Saver {
  readonly #copy: CopyKeeper;
  readonly #listeners = new Set<() => void>();
  readonly #creationListeners = new Set<(id: string) => void>();
  #state: SaveState;
  #current: Draft;
  #work: Promise<unknown> = Promise.resolve();
  /** A draft that was sent and not answered: it is sent again as it was, so that it comes into being once. */
  #creation: { draft: Draft; key: string } | undefined;
  /** What was sent and not answered: whoever changed the post to one of these was this editor. */
  #attempted: Draft[] = [];
  /** Sending it by itself could change what everybody reads. */
  #mayBePublished = false;
  #unsavedSince: number | undefined;
  #failedAt: number | undefined;
  #sending: ReturnType<typeof setTimeout> | undefined;
  #isOpen = false;

  constructor(userId: string, opened: Post | undefined) {
    this.#current = opened ? shown(opened) : { title: '', content: '' };
    this.#copy = new CopyKeeper(userId, () => {
      this.copyNow();
    });
    this.#state = {
      kept: opened && keptOf(opened),
      isSaving: false,
      isUnsaved: false,
      savedAt: undefined,
      failure: undefined,
      conflict: undefined,
      hasCopy: true,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Told the id of a post that was not there before, before whoever saved it goes on. */
  onCreated(listener: (id: string) => void): () => void {
    this.#creationListeners.add(listener);
    return () => this.#creationListeners.delete(listener);
  }

  readonly state = (): SaveState => this.#state;

  open(): void {
    this.#isOpen = true;
    this.#copy.open();
  }

  /** Nothing is sent by itself from now on. What is not saved stays in this browser. */
  close(): void {
    clearTimeout(this.#sending);
    this.#isOpen = false;
    this.copyNow();
    this.#copy.close();
  }

  /** The text as it is now. */
  write(draft: Draft): void {
    if (isSame(draft, this.#current)) {
      return;
    }
    this.#current = { title: draft.title, content: draft.content };
    if (this.#state.failure !== undefined && !isPassing(this.#state.failure)) {
      // What was wrong with it may no longer be.
      this.#change({ failure: undefined });
    }
    this.#noteUnsaved();
    this.#copy.makeSoon();
    this.#schedule();
  }

  /** Puts what is not saved into this browser's storage, and takes out of it what is. */
  copyNow(): void {
    const { kept, isUnsaved } = this.#state;
    const hasCopy = this.#copy.make(isUnsaved ? this.#current : undefined, kept);
    if (hasCopy !== this.#state.hasCopy) {
      this.#change({ hasCopy });
    }
  }

  /** Throws what is not saved away, here too. */
  discard(): void {
    clearTimeout(this.#sending);
    this.#current = this.#state.kept ? shown(this.#state.kept) : { title: '', content: '' };
    this.#noteUnsaved();
    this.copyNow();
  }

  /** @returns whether the server has the text */
  save(): Promise<boolean> {
    return this.#enqueue(() => this.#store());
  }

  /** @returns whether everybody can read the text now */
  publish(): Promise<boolean> {
    return this.#enqueue(async () => {
      await this.#store();
      await this.#publish();
    });
  }

  /** Tries at once what waited: there is a connection again, or a session. */
  resume(): void {
    if (this.#sendsByItself()) {
      void this.save();
    }
  }

  /** Two texts of one post are to be made one. What is saved next comes on top of theirs. */
  meet(base: Draft, yours: Draft, theirs: Post): void {
    clearTimeout(this.#sending);
    this.#keep(keptOf(theirs));
    this.#change({ conflict: { base, yours, theirs } });
  }

  /** What has been written since a conflict was found is part of it. */
  compare(): void {
    const { conflict } = this.#state;
    if (conflict) {
      this.#change({ conflict: { ...conflict, yours: this.#current } });
    }
  }

  async #store(): Promise<void> {
    const draft = asSent(this.#current, this.#state.kept);
    if (!this.#state.kept) {
      const created = await this.#create(draft);
      this.#keep(created);
      this.#creationListeners.forEach((listener) => {
        listener(created.id);
      });
    }
    for (let tries = 1; this.#state.kept && !isSame(this.#state.kept, draft); tries++) {
      const { kept } = this.#state;
      try {
        this.#attempted = [...this.#attempted.slice(1 - MOST_ATTEMPTS), draft];
        const { version } = await edit(kept.id, draft, kept.version);
        this.#keep({ ...kept, ...draft, version });
      } catch (error) {
        if (!isProblem(error, 'version-mismatch') || tries === 3) {
          throw error;
        }
        await this.#catchUp(kept, draft);
      }
    }
    this.#change({ savedAt: Date.now(), conflict: undefined });
  }

  async #create(draft: Draft): Promise<Kept> {
    this.#creation ??= { draft, key: randomId() };
    const { draft: sent, key } = this.#creation;
    try {
      const { id, version } = await create(sent, key);
      this.#creation = undefined;
      return { ...sent, id, version, published: false };
    } catch (error) {
      if (!isPassing(error)) {
        this.#creation = undefined;
      }
      throw error;
    }
  }

  async #publish(): Promise<void> {
    for (let tries = 1; this.#state.kept && !this.#state.kept.published; tries++) {
      const { kept } = this.#state;
      try {
        const { version } = await publish(kept.id, kept.version);
        this.#keep({ ...kept, version, published: true });
      } catch (error) {
        if (isProblem(error, 'version-mismatch') && tries < 3) {
          await this.#catchUp(kept, kept);
        } else if (isUncertain(error)) {
          this.#mayBePublished = true;
          const found = await read(kept.id).catch(() => undefined);
          if (!found?.published) {
            throw error;
          }
          this.#keep(keptOf(found));
        } else {
          throw error;
        }
      }
    }
  }

  /** The post has moved on: by this editor's own unanswered changes, or by somebody else's. */
  async #catchUp(kept: Kept, yours: Draft): Promise<void> {
    const theirs = await readNewerThan(kept.id, kept.version);
    if (!isSame(theirs, kept) && !isOf(this.#attempted, theirs)) {
      this.meet(kept, yours, theirs);
      throw new Conflicting();
    }
    this.#keep(keptOf(theirs));
  }

  #enqueue(work: () => Promise<void>): Promise<boolean> {
    clearTimeout(this.#sending);
    const done = this.#work.then(async () => {
      this.#change({ isSaving: true, failure: undefined });
      try {
        await work();
        return true;
      } catch (failure) {
        this.#failedAt = Date.now();
        this.#change({ failure: failure instanceof Conflicting ? undefined : failure });
        return false;
      } finally {
        this.#change({ isSaving: false });
        this.#noteUnsaved();
        this.copyNow();
        this.#schedule();
      }
    });
    this.#work = done;
    return done;
  }

  #keep(kept: Kept): void {
    this.#attempted = [];
    this.#mayBePublished = false;
    this.#change({ kept });
    this.#noteUnsaved();
  }

  #sendsByItself(): boolean {
    const { kept, conflict, isUnsaved } = this.#state;
    return this.#isOpen && isUnsaved && !conflict && !kept?.published && !this.#mayBePublished;
  }

  #schedule(): void {
    clearTimeout(this.#sending);
    const { failure, savedAt, isSaving } = this.#state;
    if (isSaving || !this.#sendsByItself() || (failure !== undefined && !isPassing(failure))) {
      return;
    }
    const { content } = this.#current;
    const times = {
      savedAt,
      unsavedSince: this.#unsavedSince,
      failedAt: failure ? this.#failedAt : undefined,
    };
    this.#sending = setTimeout(() => void this.save(), dueIn(times, content.length, failure));
  }

  #noteUnsaved(): void {
    const { kept } = this.#state;
    const isUnsaved = kept ? !isSame(kept, asSent(this.#current, this.#state.kept)) : !isBlank(this.#current);
    this.#unsavedSince = isUnsaved ? (this.#unsavedSince ?? Date.now()) : undefined;
    if (isUnsaved !== this.#state.isUnsaved) {
      this.#change({ isUnsaved });
    }
  }

  #change(part: Partial<SaveState>): void {
    this.#state = { ...this.#state, ...part };
    this.#listeners.forEach((listener) => {
      listener();
    });
  }
}
