import { useLocation } from 'react-router';

/** The token of the link in a mail that led here. It stands behind the hash, where no server and no other site sees it. */
export function useLinkToken(): string | undefined {
  return new URLSearchParams(useLocation().hash.slice(1)).get('token') ?? undefined;
}
