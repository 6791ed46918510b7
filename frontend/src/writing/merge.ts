import { diff3Merge } from 'node-diff3';

type Lines = readonly string[];

/** A stretch of text: agreed, or changed by both in different ways. */
export type Chunk = { kind: 'agreed'; lines: Lines } | Conflict;

export interface Conflict {
  kind: 'conflict';
  yours: Lines;
  theirs: Lines;
}

export type Choice = 'yours' | 'theirs' | 'both';

/** Both changes in one text, line by line. */
export function merge(base: string, yours: string, theirs: string): Chunk[] {
  return diff3Merge(yours.split('\n'), base.split('\n'), theirs.split('\n')).map((region) =>
    region.conflict
      ? { kind: 'conflict', yours: region.conflict.a, theirs: region.conflict.b }
      : { kind: 'agreed', lines: region.ok ?? [] },
  );
}

/** What both make of a short text: what one of them changed, and yours where both did. */
export function mergeField(base: string, yours: string, theirs: string): string {
  return yours === base ? theirs : yours;
}

/** The text that the choices make, one for each conflict in their order. */
export function choose(chunks: readonly Chunk[], choices: readonly Choice[]): string {
  let conflict = 0;
  return chunks
    .flatMap((chunk) => {
      if (chunk.kind === 'agreed') {
        return chunk.lines;
      }
      const choice = choices[conflict++] ?? 'yours';
      return choice === 'both' ? [...chunk.yours, ...chunk.theirs] : chunk[choice];
    })
    .join('\n');
}
