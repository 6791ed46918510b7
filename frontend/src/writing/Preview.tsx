import { useDeferredValue } from 'react';
import { Loading } from '../shell/Loading';
import { part } from '../shell/part';

const Markdown = part(
  async () => (await import('../post/Markdown')).Markdown,
  <Loading what="the preview" />,
);

/** Fetched before it is asked for: it should be there without a connection, too. */
export const preloadPreview = () => void Markdown.preload();

/** How the text will look. It may come a moment after the typing, which it must not slow down. */
export function Preview({ text }: { text: string }) {
  const shown = useDeferredValue(text);
  return <Markdown text={shown || 'Nothing is written yet.'} />;
}
