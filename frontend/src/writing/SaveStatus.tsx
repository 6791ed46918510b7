import { messageOf } from '../api/problem';
import { clock } from '../shell/exact';
import classes from './PostForm.module.css';
import type { SaveState } from './saveState';

/** Where the text is: on the server, on its way, or only here. */
export function SaveStatus({ state }: { state: SaveState }) {
  const words = wordsOf(state);
  return (
    <p className={classes.status} role={state.failure === undefined ? undefined : 'status'}>
      {words}
    </p>
  );
}

function wordsOf({
  kept,
  isSaving,
  isUnsaved,
  isPlanned,
  savedAt,
  failure,
  conflict,
  hasCopy,
}: SaveState): string {
  const copied = hasCopy
    ? 'A copy is in this browser.'
    : 'This browser has no room for a copy: keep one elsewhere.';
  if (isSaving) {
    return 'Saving …';
  }
  if (isUnsaved && failure !== undefined) {
    return `Not saved. ${messageOf(failure)} ${copied}`;
  }
  if (isUnsaved && conflict) {
    return `Not saved: it was changed elsewhere. ${copied}`;
  }
  if (isUnsaved) {
    return kept?.published ? `Not saved yet. ${copied}` : 'Not saved yet.';
  }
  const saved = savedAt === undefined ? '' : `Saved ${clock(new Date(savedAt))}`;
  return isPlanned ? `${saved} Not scheduled yet.`.trim() : saved;
}
