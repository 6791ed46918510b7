import { useMemo } from 'react';
import { diff, type Line, type Piece } from './diff';
import classes from './Diff.module.css';

interface Text {
  title: string;
  summary: string;
  tags: readonly string[];
  content: string;
}

interface Props {
  /** What the differences are of, for those who cannot see it. */
  name: string;
  before: Text;
  after: Text;
}

/** What changed from one version to another: red and minus for what went, green and plus for what came. */
export function Diff({ name, before, after }: Props) {
  const lines = useMemo(
    () => [
      ...[
        diff(before.title, after.title),
        diff(before.summary, after.summary),
        diff(before.tags.join(', '), after.tags.join(', ')),
      ]
        .flat()
        .filter((line) => line.kind !== 'same' && line.pieces.some(({ text }) => text !== '')),
      ...diff(before.content, after.content),
    ],
    [before, after],
  );
  if (lines.every((line) => line.kind === 'same')) {
    return <p className={classes.none}>Title, summary, tags and content are the same.</p>;
  }
  return (
    <div className={classes.diff} tabIndex={0} role="region" aria-label={name}>
      {lines.map((line, index) => (
        <DiffLine key={index} line={line} />
      ))}
    </div>
  );
}

const MARKS = { same: ' ', added: '+', removed: '−' };
const WORDS = { same: undefined, added: 'Added: ', removed: 'Removed: ' };

function DiffLine({ line }: { line: Line }) {
  return (
    <p className={classes.line} data-kind={line.kind}>
      <span aria-hidden className={classes.mark}>
        {MARKS[line.kind]}
      </span>
      <span>
        {WORDS[line.kind] && <span className="visually-hidden">{WORDS[line.kind]}</span>}
        {line.pieces.map((piece, index) => (
          <DiffPiece key={index} piece={piece} />
        ))}
      </span>
    </p>
  );
}

function DiffPiece({ piece }: { piece: Piece }) {
  switch (piece.kind) {
    case 'same':
      return piece.text;
    case 'added':
      return <ins>{piece.text}</ins>;
    case 'removed':
      return <del>{piece.text}</del>;
  }
}
