import type { components } from '../api/schema';

type Fragment = components['schemas']['Fragment'];

/** A text with those words marked that were searched for. */
export function Highlighted({ fragments }: { fragments: readonly Fragment[] }) {
  return fragments.map(({ text, marked }, index) =>
    marked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  );
}
