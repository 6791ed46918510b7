import { Fragment, useState } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { part } from '../shell/part';
import { toLogIn } from './next';
import { useUserId } from './session';

const LogInAgain = part(async () => (await import('./LogInAgain')).LogInAgain);

/**
 * Lets those in who are logged in, and asks others to do so first. A session that ends while a page is open leaves the
 * page as it is, with whatever is written in it, and asks in front of it. Another user gets the page anew.
 */
export function RequireSession() {
  const location = useLocation();
  const userId = useUserId();
  const [owner, setOwner] = useState(userId);
  if (userId !== undefined && userId !== owner) {
    setOwner(userId);
  }
  if (owner === undefined) {
    return <Navigate to={toLogIn(location)} replace />;
  }
  return (
    <>
      <Fragment key={owner}>
        <Outlet />
      </Fragment>
      {userId === undefined && <LogInAgain />}
    </>
  );
}
