import type { components } from './schema';

export type ProblemDocument = components['schemas']['Problem'];
export type FieldProblem = NonNullable<ProblemDocument['errors']>[number];

const PREFIX = 'urn:tidings:problem:';

/** The server does not know itself whether a change happened. */
const OUTCOME_UNKNOWN = 'outcome-unknown';

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
    super(document?.detail ?? withoutDocument(response.status));
    this.name = 'Problem';
    this.status = response.status;
    this.type = document?.type.startsWith(PREFIX) ? document.type.slice(PREFIX.length) : '';
    this.errors = document?.errors ?? [];
    this.retryAfter = seconds(response.headers.get('Retry-After'));
  }
}

/** The server could not be reached, or the connection broke before it answered. */
export class Unreachable extends Error {
  readonly isOffline: boolean;

  constructor(cause: unknown) {
    const isOffline = !navigator.onLine;
    super(
      isOffline
        ? 'You are offline. Try again when there is a connection.'
        : 'The server cannot be reached. Check the connection and try again.',
      { cause },
    );
    this.name = 'Unreachable';
    this.isOffline = isOffline;
  }
}

/** The server was given enough time, and has not answered. */
export class TimedOut extends Error {
  constructor(isRead: boolean) {
    super(
      isRead
        ? 'The server takes too long to answer. Try again.'
        : 'The server takes too long to answer, so it is not known whether the change happened. Look before you try again.',
    );
    this.name = 'TimedOut';
  }
}

/** What kind of trouble it is, for those who are shown it. */
export type Trouble = 'offline' | 'unreachable' | 'busy' | 'too-often' | 'unknown-outcome' | 'other';

export function troubleOf(error: unknown): Trouble {
  if (error instanceof Unreachable) {
    return error.isOffline ? 'offline' : 'unreachable';
  }
  if (error instanceof TimedOut) {
    return 'busy';
  }
  if (!(error instanceof Problem)) {
    return 'other';
  }
  if (error.type === OUTCOME_UNKNOWN) {
    return 'unknown-outcome';
  }
  if (error.status === 429) {
    return 'too-often';
  }
  return [502, 503, 504].includes(error.status) ? 'busy' : 'other';
}

/** Whether a change may have happened although it was not answered with success. */
export function isUncertain(error: unknown): boolean {
  return (
    error instanceof TimedOut ||
    (error instanceof Unreachable && !error.isOffline) ||
    isProblem(error, OUTCOME_UNKNOWN) ||
    (error instanceof Problem && [502, 504].includes(error.status))
  );
}

/** Whether the same request may work later. */
export function isPassing(error: unknown): boolean {
  return (
    !(error instanceof Problem) ||
    error.status >= 500 ||
    [401, 408, 429].includes(error.status) ||
    error.type === 'request-in-flight'
  );
}

export function isProblem(error: unknown, ...types: string[]): error is Problem {
  return error instanceof Problem && (types.length === 0 || types.includes(error.type));
}

/** What went wrong, for people. */
export function messageOf(error: unknown): string {
  if (isProblem(error, OUTCOME_UNKNOWN)) {
    return `${error.message} The change may have happened or not: what is shown is read again, so look before you repeat it.`;
  }
  if (isProblem(error, 'authentication-required')) {
    return 'You are not logged in any more.';
  }
  return error instanceof Problem || error instanceof Unreachable || error instanceof TimedOut
    ? error.message
    : 'Something went wrong here. Load the page again.';
}

/** What is between browser and server answers in its own way. */
function withoutDocument(status: number): string {
  switch (status) {
    case 413:
      return 'This is more than the server takes at once.';
    case 429:
      return 'That was too much at once. Wait a moment and try again.';
    case 502:
    case 503:
    case 504:
      return 'The server is busy or being started again. Try again in a moment.';
    default:
      return `The server answered with ${status}.`;
  }
}

function isProblemDocument(body: unknown): body is ProblemDocument {
  return typeof body === 'object' && body !== null && 'type' in body && 'detail' in body;
}

function seconds(header: string | null): number | undefined {
  const value = Number(header ?? Number.NaN);
  return Number.isFinite(value) ? value : undefined;
}
