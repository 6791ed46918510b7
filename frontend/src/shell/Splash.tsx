import { Loading } from './Loading';

/** Shown while the code of the first page is on its way. */
export function Splash() {
  return <Loading what="the page" />;
}
