const LONGEST = 50;

/** The one form of a tag, however it is typed, as the server keeps it. */
export function tagOf(text: string): string {
  const form = text
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\s\p{Z}\p{Cc}]+/gu, ' ')
    .trim();
  return Array.from(form).slice(0, LONGEST).join('').trim();
}

/** The tags with others behind them, each once. */
export function withTags(tags: readonly string[], texts: readonly string[]): string[] {
  return [...new Set([...tags, ...texts.map(tagOf).filter((tag) => tag !== '')])];
}

/** Both changes of tags: what either took away is gone, what either gave is there. */
export function mergeTags(
  base: readonly string[],
  yours: readonly string[],
  theirs: readonly string[],
): string[] {
  const stays = (tag: string) => !base.includes(tag) || (yours.includes(tag) && theirs.includes(tag));
  return [...new Set([...yours, ...theirs])].filter(stays).slice(0, 10);
}
