/** An excerpt without the marks of Markdown, for lists. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^(?:```.*|[|:\s-]+)$/gm, '')
    .replace(/^\|.*\|$/gm, (row) => row.replaceAll('|', ' '))
    .replace(/^(?:(?:#{1,6}|>|[-*+]|\d+\.)\s+)+/gm, '')
    .replace(/(\*\*|__|~~|`+)/g, '')
    .replace(/(^|\W)[*_](\S(?:[^*_]*\S)?)[*_](?=\W|$)/g, '$1$2')
    .replace(/\s+/g, ' ')
    .trim();
}
