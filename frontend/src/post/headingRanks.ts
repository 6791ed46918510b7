interface Node {
  type: string;
  depth?: number;
  children?: Node[];
}

const LOWEST = 6;

/**
 * Ranks a post's headings below the page's own, which is the post's title, and leaves no rank out, whichever rank the
 * author began with.
 */
export function headingRanks() {
  return (document: Node): void => {
    const above: number[] = [];
    for (const heading of headings(document)) {
      const depth = heading.depth ?? 1;
      while ((above.at(-1) ?? 0) >= depth) {
        above.pop();
      }
      above.push(depth);
      heading.depth = Math.min(above.length + 1, LOWEST);
    }
  };
}

function headings(node: Node): Node[] {
  return node.type === 'heading' ? [node] : (node.children ?? []).flatMap(headings);
}
