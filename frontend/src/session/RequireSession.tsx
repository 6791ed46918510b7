import { Navigate, Outlet, useLocation } from 'react-router';
import { toLogIn } from './next';
import { useUserId } from './session';

/** Lets those in who are logged in, and asks others to do so first. */
export function RequireSession() {
  const location = useLocation();
  return useUserId() === undefined ? <Navigate to={toLogIn(location)} replace /> : <Outlet />;
}
