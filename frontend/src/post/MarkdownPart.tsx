import { memo, useEffect, useState } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import type { PluggableList } from 'unified';
import rehypeSanitize from 'rehype-sanitize';
import { ALLOWED } from './allowed';
import { gfm } from './gfm';
import { headingRanks } from './headingRanks';
import { isTooDeep } from './depth';
import { htmlAsText, idsAndRanks, ownLinksAndDirections } from './markdownTree';

const components: Components = {
  a: ({ href, title, children, id, className, 'aria-label': label, 'aria-describedby': description }) => (
    <a
      id={id}
      className={className}
      href={href}
      title={title}
      aria-label={label}
      aria-describedby={description}
      rel={href?.startsWith('#') ? undefined : 'nofollow ugc noopener noreferrer'}
    >
      {children}
    </a>
  ),
  img: ({ src, alt, title, width, height }) => (
    <img
      src={src}
      alt={alt ?? ''}
      title={title}
      width={width}
      height={height}
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
    />
  ),
  // What scrolls sideways must be reachable by keyboard.
  pre: ({ children }) => <pre tabIndex={0}>{children}</pre>,
  table: ({ children }) => (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Table">
      <table>{children}</table>
    </div>
  ),
  input: ({ checked }) => (
    <input type="checkbox" checked={checked} disabled aria-label={checked ? 'Done' : 'To do'} />
  ),
};

type Raw = typeof import('rehype-raw').default;

/** A tag or a comment; most posts have none, and do not need the parser. */
const HTML = /<(?:[a-z/]|!--)/i;

let raw: Raw | undefined;

/**
 * A text of which HTML may be a part. What the two make together is held to an allowlist of elements, attributes and
 * kinds of address: nothing in it can run, and nothing that can be read is left out.
 */
export const MarkdownPart = memo(function MarkdownPart({ text }: { text: string }) {
  const hasHtml = HTML.test(text);
  const [isReady, setReady] = useState(raw !== undefined);
  useEffect(() => {
    if (hasHtml && !isReady) {
      // Without it tags are shown as they were written.
      import('rehype-raw').then(
        (module) => {
          raw = module.default;
          setReady(true);
        },
        () => undefined,
      );
    }
  }, [hasHtml, isReady]);
  if (isTooDeep(text)) {
    return (
      <div className="as-typed" dir="auto">
        {text}
      </div>
    );
  }
  const parser: PluggableList = [hasHtml && raw ? raw : htmlAsText];
  return (
    <ReactMarkdown
      remarkPlugins={[gfm, headingRanks]}
      remarkRehypeOptions={{ clobberPrefix: '' }}
      rehypePlugins={[...parser, idsAndRanks, [rehypeSanitize, ALLOWED], ownLinksAndDirections]}
      components={components}
    >
      {text}
    </ReactMarkdown>
  );
});
