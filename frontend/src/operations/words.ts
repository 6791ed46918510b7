import { count } from '../shell/numbers';
import type { Projection } from './types';

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const precise = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

export function number(value: number): string {
  return whole.format(value);
}

/** "3 events, 1.2 s"; "none" where there is none. */
export function lag(events: number, seconds: number): string {
  return events === 0 ? 'none' : `${count(events, 'event')}, ${precise.format(seconds)} s`;
}

export function rate(eventsPerSecond: number): string {
  return `${whole.format(eventsPerSecond)} events/s`;
}

/** Events of the log that a projection is to handle: up to here. */
export function head({ position, lagEvents }: Projection): number {
  return position + lagEvents;
}
