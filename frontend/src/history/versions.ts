import type { PostChange } from './queries';

/** A change of a post with its texts before and after. */
export interface Version {
  change: PostChange;
  before: Text;
  after: Text;
}

interface Text {
  title: string;
  content: string;
  summary: string;
  tags: readonly string[];
}

export function isSameText(one: Text, other: Text): boolean {
  return (
    one.title === other.title &&
    one.content === other.content &&
    one.summary === other.summary &&
    one.tags.join('\n') === other.tags.join('\n')
  );
}

/** Gives each change the texts around it: changes that touch no text carry none of their own. */
export function versionsOf(changes: readonly PostChange[]): Version[] {
  let text: Text = { title: '', content: '', summary: '', tags: [] };
  return changes.map((change) => {
    const before = text;
    text = {
      title: change.title ?? before.title,
      content: change.content ?? before.content,
      summary: change.summary ?? before.summary,
      tags: change.tags ?? before.tags,
    };
    return { change, before, after: text };
  });
}
