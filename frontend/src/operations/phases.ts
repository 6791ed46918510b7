import type { Rebuild } from './types';

interface Phase {
  label: string;
  color: string;
  /** Whether the rebuild is over. */
  isEnd: boolean;
}

/** How the phases of a rebuild are shown. */
export const PHASES: Record<Rebuild['phase'], Phase> = {
  building: { label: 'Building', color: 'blue', isEnd: false },
  'caught-up': { label: 'Caught up', color: 'tide', isEnd: false },
  verified: { label: 'Verified', color: 'tide', isEnd: false },
  live: { label: 'Switched to', color: 'green', isEnd: true },
  'rolled-back': { label: 'Rolled back', color: 'gray', isEnd: true },
  cancelled: { label: 'Cancelled', color: 'gray', isEnd: true },
  failed: { label: 'Failed', color: 'red', isEnd: true },
};
