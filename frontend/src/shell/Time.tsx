import { relative } from './relative';

const absolute = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short' });

/** How long ago something was; the exact time when pointed at. */
export function Time({ at }: { at: string }) {
  const date = new Date(at);
  return (
    <time dateTime={at} title={absolute.format(date)}>
      {relative(date, new Date())}
    </time>
  );
}
