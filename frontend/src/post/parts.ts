/** About how many characters are laid out at once: more would stop the page for seconds. */
const LENGTH = 100_000;

/** A text in parts that can be laid out one after the other. They end between paragraphs, where there is such an end. */
export function parts(text: string): string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > LENGTH) {
    const end = endOf(rest);
    found.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...found, rest];
}

/** The last empty line outside of code before the length, else the last line's end, else the length. */
function endOf(text: string): number {
  let fence: string | undefined;
  let paragraph = 0;
  let line = 0;
  let start = 0;
  while (start < LENGTH) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline + 1;
    if (end > LENGTH) {
      break;
    }
    const words = text.slice(start, end).trim();
    const mark = /^(?:`{3,}|~{3,})/.exec(words)?.[0];
    if (mark !== undefined && fence === undefined) {
      fence = mark;
    } else if (fence !== undefined && words.startsWith(fence)) {
      fence = undefined;
    }
    if (words === '' && fence === undefined) {
      paragraph = end;
    }
    line = end;
    start = end;
  }
  return paragraph || line || wholeCharacter(text);
}

/** Not between the halves of a character. */
function wholeCharacter(text: string): number {
  const code = text.charCodeAt(LENGTH - 1);
  return code >= 0xd800 && code <= 0xdbff ? LENGTH - 1 : LENGTH;
}
