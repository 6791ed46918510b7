import { diffComm } from 'node-diff3';

/** A piece of text and whether it was kept, added or removed. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** A line, in the pieces that tell what became of it. */
export interface Line {
  kind: 'same' | 'added' | 'removed';
  pieces: Piece[];
}

/** What changed from one text to the other, line by line, with the words that changed marked in changed lines. */
export function diff(before: string, after: string): Line[] {
  return diffComm(before.split('\n'), after.split('\n')).flatMap((block) => {
    if (block.common) {
      return block.common.map((text): Line => ({ kind: 'same', pieces: [{ kind: 'same', text }] }));
    }
    return changedLines(block.buffer1, block.buffer2);
  });
}

function changedLines(before: string[], after: string[]): Line[] {
  const pairs =
    before.length === after.length ? before.map((text, index) => words(text, after[index] ?? '')) : [];
  return [
    ...before.map((text, index) => line('removed', text, pairs[index])),
    ...after.map((text, index) => line('added', text, pairs[index])),
  ];
}

function line(kind: 'added' | 'removed', text: string, pieces: Piece[] | undefined): Line {
  const own = pieces?.filter((piece) => piece.kind === 'same' || piece.kind === kind);
  return { kind, pieces: own ?? [{ kind, text }] };
}

function words(before: string, after: string): Piece[] {
  return diffComm(before.split(/\b/), after.split(/\b/)).flatMap((block): Piece[] =>
    block.common
      ? [{ kind: 'same', text: block.common.join('') }]
      : [
          { kind: 'removed', text: block.buffer1.join('') },
          { kind: 'added', text: block.buffer2.join('') },
        ],
  );
}
