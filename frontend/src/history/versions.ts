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
}

/** Gives each change the texts around it: changes that touch no text carry none of their own. */
export function versionsOf(changes: readonly PostChange[]): Version[] {
  let text: Text = { title: '', content: '' };
  return changes.map((change) => {
    const before = text;
    text = { title: change.title ?? before.title, content: change.content ?? before.content };
    return { change, before, after: text };
  });
}
