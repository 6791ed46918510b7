import { diff3Merge } from 'node-diff3';

/** A stretch of text: agreed, or changed by both in different ways. */
export type Chunk = { kind: 'agreed'; text: string } | { kind: 'conflict'; yours: string; theirs: string };

export type Choice = 'yours' | 'theirs' | 'both';

/** Both changes in one text, line by line. */
export function merge(base: string, yours: string, theirs: string): Chunk[] {
  return diff3Merge(lines(yours), lines(base), lines(theirs), { excludeFalseConflicts: true }).map(
    (region) =>
      region.conflict
        ? { kind: 'conflict', yours: region.conflict.a.join('\n'), theirs: region.conflict.b.join('\n') }
        : { kind: 'agreed', text: (region.ok ?? []).join('\n') },
  );
}

/** The text that the choices make, one for each conflict in their order. */
export function choose(chunks: Chunk[], choices: readonly Choice[]): string {
  let conflict = 0;
  return chunks
    .flatMap((chunk) => {
      if (chunk.kind === 'agreed') {
        return [chunk.text];
      }
      const choice = choices[conflict++] ?? 'yours';
      return choice === 'both' ? [chunk.yours, chunk.theirs] : [chunk[choice]];
    })
    .join('\n');
}

function lines(text: string): string[] {
  return text.split('\n');
}
