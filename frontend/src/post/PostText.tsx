import { useLayoutEffect, useRef } from 'react';
import { useColouredCode } from '../code/useColouredCode';
import { Loading } from '../shell/Loading';
import { part } from '../shell/part';
import classes from './Markdown.module.css';
import { servedText } from './served';
import type { Post } from './types';

const Markdown = part(
  async () => (await import('./Markdown')).Markdown,
  <Loading what="the text" rows={3} />,
);

/** A post's text: as it came with the page, else laid out here. */
export function PostText({ post }: { post: Post }) {
  const nodes = servedText(post);
  return nodes ? <Moved nodes={nodes} /> : <Markdown text={post.content} />;
}

/** Nodes of the page itself: what was loaded, and what was chosen in them, stays. */
function Moved({ nodes }: { nodes: readonly Node[] }) {
  const container = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    container.current?.replaceChildren(...nodes);
  }, [nodes]);
  useColouredCode(container);
  return <div ref={container} className={classes.markdown} />;
}
