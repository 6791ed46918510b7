import { Failure } from '../shell/Failure';
import { Loading } from '../shell/Loading';
import { useMeQuery } from './me';

/** In place of a page that has to know who is logged in, until it does or could not find out. */
export function AwaitingMe({ what }: { what: string }) {
  const me = useMeQuery();
  return me.isError ? (
    <Failure title="Your account could not be loaded" error={me.error} onRetry={() => void me.refetch()} />
  ) : (
    <Loading what={what} />
  );
}
