import './colours.css';
import { CODE } from './selector';
import { tokensOf, type Kind } from './tokens';

/** More stretches than this are not coloured: a browser would have to look after each of them. */
const MOST = 20_000;

const painted = new Map<Element, () => void>();

/**
 * Shows the code in a text in colours. The text itself is left alone, whoever has laid it out: ranges in it are
 * coloured. What was coloured before, and is not there any more, is forgotten.
 */
export async function colourCode(text: Element): Promise<void> {
  if (!('highlights' in CSS)) {
    return;
  }
  for (const [element, forget] of painted) {
    if (!element.isConnected) {
      forget();
    }
  }
  let left = MOST;
  for (const element of text.querySelectorAll(CODE)) {
    const [node] = element.childNodes;
    if (!(node instanceof Text) || element.childNodes.length !== 1) {
      continue;
    }
    const language = /(?:^| )language-(\S+)/.exec(element.className)?.[1] ?? '';
    const tokens = await tokensOf(node.data, language);
    left -= tokens.length;
    painted.get(element)?.();
    if (left < 0 || !element.contains(node)) {
      continue;
    }
    const ranges = tokens
      .filter(({ end }) => end <= node.length)
      .map(({ kind, start, end }) => ({ kind, range: rangeIn(node, start, end) }));
    ranges.forEach(({ kind, range }) => highlightOf(kind).add(range));
    painted.set(element, () => {
      ranges.forEach(({ kind, range }) => highlightOf(kind).delete(range));
      painted.delete(element);
    });
  }
}

function rangeIn(node: Text, start: number, end: number): Range {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}

function highlightOf(kind: Kind): Highlight {
  const name = `code-${kind}`;
  let highlight = CSS.highlights.get(name);
  if (!highlight) {
    highlight = new Highlight();
    CSS.highlights.set(name, highlight);
  }
  return highlight;
}
