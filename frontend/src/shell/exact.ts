const absolute = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short' });
const precise = new Intl.DateTimeFormat('en', {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
});
const universal = new Intl.DateTimeFormat('en', {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'UTC',
  timeZoneName: 'short',
});
const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const time = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** "November 26, 2026 at 12:03 PM". */
export function exact(date: Date): string {
  return absolute.format(date);
}

/** "Nov 26, 2026, 12:03:17 UTC": for those who compare it with other machines' logs. */
export function withZone(date: Date): string {
  return precise.format(date);
}

/** "Nov 26, 2026, 12:03 UTC", wherever one is. */
export function inUtc(date: Date): string {
  return universal.format(date);
}

/** "Nov 26, 2026". */
export function dayOf(date: Date): string {
  return day.format(date);
}

/** "12:03". */
export function clock(date: Date): string {
  return time.format(date);
}
