let latest = 0;

/** The log's position of this tab's latest change; 0 before the first. */
export function latestOwnPosition(): number {
  return latest;
}

/** Remembers where an own change is in the log, so that what is read from now on includes it. */
export function rememberPosition(position: number): void {
  latest = Math.max(latest, position);
}
