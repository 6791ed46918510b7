import { Unreachable } from '../api/problem';
import { Failure } from './Failure';

/** Code that did not come: there is no connection, or another version was put in its place. */
export function PartFailure({ onRetry }: { onRetry: () => void }) {
  return (
    <Failure title="This part could not be loaded" error={new Unreachable(undefined)} onRetry={onRetry} />
  );
}
