import { isPassing, isProblem, isUncertain, Problem } from '../api/problem';
import { randomId } from '../api/randomId';
import type { Post } from '../post/types';
import { CopyKeeper } from './copyKeeper';
import { draftOf, EMPTY, isBlank, isSame, isSameTime, type Draft } from './draft';
import { create, edit, publish, read, readNewerThan, schedule, unschedule } from './postServer';
import {
  asSent,
  isKept,
  isOf,
  isPlan,
  keptOf,
  keptWith,
  shown,
  type Kept,
  type SaveState,
} from './saveState';
import { dueIn } from './sending';
import { isMade, slugOfTitle, slugWithEnd } from './slug';

/** Unanswered changes that are remembered. */
const MOST_ATTEMPTS = 10;

/** Another change of the post came first. */
class Conflicting extends Error {}

/** Whether the address alone is what is wrong. */
function isAboutSlug(error: unknown): error is Problem {
  const isNamed = error instanceof Problem && error.errors.length > 0;
  return isProblem(error, 'slug-taken') || (isNamed && error.errors.every(({ field }) => field === 'slug'));
}

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
  /** The title that the server made the address of, as far as that is known here. */
  #namedAfter: string | undefined;
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
    const kept = opened && keptOf(opened);
    this.#current = kept ? shown(kept) : EMPTY;
    this.#copy = new CopyKeeper(userId, () => {
      this.copyNow();
    });
    this.#state = {
      kept,
      isSaving: false,
      isUnsaved: false,
      isPlanned: false,
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
    const isSlugSame = draft.slug === this.#current.slug;
    if (isSame(draft, this.#current) && isSlugSame && draft.publishAt === this.#current.publishAt) {
      return;
    }
    this.#current = draft;
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
    const { kept, isUnsaved, isPlanned } = this.#state;
    const hasCopy = this.#copy.make(isUnsaved || isPlanned ? this.#current : undefined, kept);
    if (hasCopy !== this.#state.hasCopy) {
      this.#change({ hasCopy });
    }
  }

  /** Throws what is not saved away, here too. */
  discard(): void {
    clearTimeout(this.#sending);
    this.#current = this.#state.kept ? shown(this.#state.kept) : EMPTY;
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
      await this.#name();
      await this.#settle(({ published }) => published, publish, { published: true, publishAt: '' });
    });
  }

  /** @returns whether it is going to be published at that time */
  schedule(at: string): Promise<boolean> {
    return this.#enqueue(async () => {
      await this.#store();
      await this.#name();
      const isSo = ({ published, publishAt }: Kept) => published || isSameTime(publishAt, at);
      await this.#settle(isSo, (kept) => schedule(kept, at), { publishAt: at });
    });
  }

  /** @returns whether nothing publishes it by itself any more */
  unschedule(): Promise<boolean> {
    return this.#enqueue(() =>
      this.#settle(({ publishAt }) => publishAt === '', unschedule, { publishAt: '' }),
    );
  }

  /** Tries at once what waited: there is a connection again, or a session. */
  resume(): void {
    if (this.#sendsByItself()) {
      void this.#saveByItself();
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

  #saveByItself(): Promise<boolean> {
    return this.#enqueue(() => this.#store(true));
  }

  /** @param byItself whether nobody asked for it: then what everybody reads by now stays as it is */
  async #store(byItself = false): Promise<void> {
    const draft = asSent(this.#current, this.#state.kept);
    let sent = draft;
    const refused: Problem[] = [];
    const withoutSlug = (error: unknown) => {
      if (!isAboutSlug(error) || sent.slug === '') {
        throw error;
      }
      // The text is not to wait for another address.
      refused.push(error);
      sent = { ...draft, slug: '' };
    };
    while (!this.#state.kept) {
      try {
        const created = await this.#create(sent);
        this.#keep(created);
        this.#creationListeners.forEach((listener) => {
          listener(created.id);
        });
      } catch (error) {
        withoutSlug(error);
      }
    }
    for (let tries = 1; !isKept(this.#state.kept, sent); tries++) {
      const kept: Kept = this.#state.kept;
      try {
        this.#attempted = [...this.#attempted.slice(1 - MOST_ATTEMPTS), sent];
        const { version } = await edit(kept, sent);
        this.#keep(keptWith(kept, sent, version));
      } catch (error) {
        if (!isProblem(error, 'version-mismatch')) {
          withoutSlug(error);
        } else if (tries < 3) {
          await this.#catchUp(kept, draft);
        } else {
          throw error;
        }
      }
      if (byItself && this.#state.kept.published) {
        return;
      }
    }
    this.#change({ savedAt: Date.now(), conflict: undefined });
    const [refusal] = refused;
    if (refusal) {
      throw refusal;
    }
  }

  /** Drafts are kept while their titles are being written: the address is made of what the title has become. */
  async #name(): Promise<void> {
    const { kept } = this.#state;
    if (!kept || kept.published || this.#current.slug !== '') {
      return;
    }
    const [wanted, withEnd] = [slugOfTitle(kept.title), slugWithEnd(kept.title, kept.id)];
    const isNamed = kept.slug
      ? !isMade(kept) || [wanted, withEnd].includes(kept.slug)
      : this.#namedAfter !== undefined && slugOfTitle(this.#namedAfter) === wanted;
    for (const slug of isNamed ? [] : [wanted, withEnd]) {
      const named = { ...kept, slug };
      try {
        this.#attempted = [...this.#attempted, named];
        const { version } = await edit(kept, named);
        this.#keep({ ...named, version });
        return;
      } catch (error) {
        if (!isAboutSlug(error)) {
          throw error;
        }
      }
    }
  }

  async #create(draft: Draft): Promise<Kept> {
    this.#creation ??= { draft, key: randomId() };
    const { draft: sent, key } = this.#creation;
    try {
      const { id, version } = await create(sent, key);
      this.#creation = undefined;
      this.#namedAfter = sent.title;
      return { ...sent, publishAt: '', id, version, published: false };
    } catch (error) {
      if (!isPassing(error)) {
        this.#creation = undefined;
      }
      throw error;
    }
  }

  /** Changes when everybody can read it. Where the answer is lost, the post itself is asked whether it happened. */
  async #settle(
    isSo: (kept: Kept) => boolean,
    change: (kept: Kept) => Promise<{ version: number }>,
    then: Partial<Kept>,
  ): Promise<void> {
    for (let tries = 1; this.#state.kept && !isSo(this.#state.kept); tries++) {
      const { kept } = this.#state;
      try {
        const { version } = await change(kept);
        this.#keep({ ...kept, ...then, version });
      } catch (error) {
        if (isProblem(error, 'version-mismatch') && tries < 3) {
          await this.#catchUp(kept, kept);
        } else if (isUncertain(error)) {
          this.#mayBePublished = true;
          const found = await read(kept.id).catch(() => undefined);
          if (!found || !isSo(keptOf(found))) {
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
    const text = draftOf(theirs);
    if (!isSame(text, kept) && !isOf(this.#attempted, text)) {
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
    this.#sending = setTimeout(() => void this.#saveByItself(), dueIn(times, content.length, failure));
  }

  #noteUnsaved(): void {
    const { kept } = this.#state;
    const isUnsaved = kept ? !isKept(kept, asSent(this.#current, kept)) : !isBlank(this.#current);
    this.#unsavedSince = isUnsaved ? (this.#unsavedSince ?? Date.now()) : undefined;
    const isPlanned = isPlan(this.#current, kept);
    if (isUnsaved !== this.#state.isUnsaved || isPlanned !== this.#state.isPlanned) {
      this.#change({ isUnsaved, isPlanned });
    }
  }

  #change(part: Partial<SaveState>): void {
    this.#state = { ...this.#state, ...part };
    this.#listeners.forEach((listener) => {
      listener();
    });
  }
}
