import { useQuery } from '@tanstack/react-query';
import { authorQuery } from '../authors/queries';

/** Who did something, by name. What no person asked for was done by the server itself. */
export function Operator({ id }: { id: string | null }) {
  return id === null ? <>the server itself</> : <Named id={id} />;
}

function Named({ id }: { id: string }) {
  const user = useQuery({ ...authorQuery(id), staleTime: Infinity });
  return <>{user.data?.username ?? (user.isPending ? '…' : `user ${id}`)}</>;
}
