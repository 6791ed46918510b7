const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
};

/** An excerpt without the marks of Markdown and HTML, for lists. It may end in the middle of any of them. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/<\/?[a-z][^<>]*(?:>|$)/gi, ' ')
    .replace(/^\[[^\]]+\]:.*$/gm, '')
    .replace(/\[\^[^\]]+\]/g, '')
    .replace(/!?\[([^\]]*)\](?:\([^)]*(?:\)|$)|\[[^\]]*(?:\]|$))/g, '$1')
    .replace(/^(?:```.*|~~~.*|[|:\s-]+|=+)$/gm, '')
    .replace(/^\|.*\|$/gm, (row) => row.replaceAll('|', ' '))
    .replace(/^(?:[ \t]*(?:#{1,6}|>|[-*+]|\d+\.)\s+)+(?:\[[ xX]\]\s+)?/gm, '')
    .replace(/(\*\*|__|~~|`+)/g, '')
    .replace(/(^|[^\w\\])[*_](\S(?:[^*_]*\S)?)[*_](?=\W|$)/g, '$1$2')
    .replace(/&(amp|lt|gt|quot|apos|nbsp|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\\([\\`*_{}[\]()#+\-.!>~|])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
