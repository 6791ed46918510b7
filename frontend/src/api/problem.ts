import type { components } from './schema';

export type ProblemDocument = components['schemas']['Problem'];
export type FieldProblem = NonNullable<ProblemDocument['errors']>[number];

const PREFIX = 'urn:tidings:problem:';

/** An answer other than success. The message can be shown to people. */
export class Problem extends Error {
  readonly status: number;
  /** Stable, such as `username-taken`; empty where the answer was no problem document. */
  readonly type: string;
  readonly errors: readonly FieldProblem[];
  /** When to try again, in seconds; undefined where the server did not say. */
  readonly retryAfter: number | undefined;

  constructor(response: Response, body: unknown) {
    const document = isProblemDocument(body) ? body : undefined;
    super(messageFor(document) ?? `The server answered with ${response.status}.`);
    this.name = 'Problem';
    this.status = response.status;
    this.type = document?.type.startsWith(PREFIX) ? document.type.slice(PREFIX.length) : '';
    this.errors = document?.errors ?? [];
    this.retryAfter = seconds(response.headers.get('Retry-After'));
  }
}

/** The server could not be reached, or the connection broke before it answered. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('The server cannot be reached. Check the connection and try again.', { cause });
    this.name = 'Unreachable';
  }
}

export function isProblem(error: unknown, ...types: string[]): error is Problem {
  return error instanceof Problem && (types.length === 0 || types.includes(error.type));
}

/** What went wrong, for people. */
export function messageOf(error: unknown): string {
  return error instanceof Problem || error instanceof Unreachable
    ? error.message
    : 'Something went wrong here. Load the page again.';
}

function messageFor(document: ProblemDocument | undefined): string | undefined {
  return document?.type === `${PREFIX}outcome-unknown`
    ? 'The connection broke before the answer came: this may have been saved or not. Look in another tab before you try again.'
    : document?.detail;
}

function isProblemDocument(body: unknown): body is ProblemDocument {
  return typeof body === 'object' && body !== null && 'type' in body && 'detail' in body;
}

function seconds(header: string | null): number | undefined {
  const value = Number(header ?? Number.NaN);
  return Number.isFinite(value) ? value : undefined;
}
