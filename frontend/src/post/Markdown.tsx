import ReactMarkdown, { type Components } from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { headingRanks } from './headingRanks';
import classes from './Markdown.module.css';

const components: Components = {
  a: ({ href, title, children }) => (
    <a href={href} title={title} rel="nofollow ugc noopener noreferrer">
      {children}
    </a>
  ),
  img: ({ src, alt, title }) => (
    <img
      src={src}
      alt={alt ?? ''}
      title={title}
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
    />
  ),
  // What scrolls sideways must be reachable by keyboard.
  pre: ({ children }) => <pre tabIndex={0}>{children}</pre>,
  table: ({ children }) => (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label="Table">
      <table>{children}</table>
    </div>
  ),
  input: ({ checked }) => (
    <input type="checkbox" checked={checked} disabled aria-label={checked ? 'Done' : 'To do'} />
  ),
};

/**
 * Somebody's Markdown, rendered safely: HTML in it is left out, not parsed, and what Markdown itself makes is held to
 * an allowlist of elements, attributes and kinds of address.
 */
export function Markdown({ text }: { text: string }) {
  return (
    <div className={classes.markdown}>
      <ReactMarkdown
        skipHtml
        remarkPlugins={[remarkGfm, headingRanks]}
        rehypePlugins={[rehypeSanitize]}
        components={components}
      >
        {text}
      </ReactMarkdown>
    </div>
  );
}
