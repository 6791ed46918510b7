import { count } from '../shell/numbers';
import type { Projection } from './types';

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const precise = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

export function number(value: number): string {
  return whole.format(value);
}

/** "3 events, 1.2 s"; "none" where there is none. */
export function lag({ events, seconds }: Projection['lag']): string {
  return events === 0 ? 'none' : `${count(events, 'event')}, ${precise.format(seconds)} s`;
}

export function rate(eventsPerSecond: number): string {
  return `${count(Math.round(eventsPerSecond), 'event')}/s`;
}

/** "40 s", "5 min", "2 h 10 min": no more exact than anybody can say in advance. */
export function duration(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (seconds < 100) {
    return `${whole.format(seconds)} s`;
  }
  return minutes < 100 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** "3.2 GB": by thousands, as disks are sold. */
export function bytes(size: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  const power = Math.min(Math.floor(Math.log10(Math.max(1, size)) / 3), units.length - 1);
  return `${precise.format(size / 1_000 ** power)} ${units[power] ?? ''}`;
}
