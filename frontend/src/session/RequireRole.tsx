import { Outlet } from 'react-router';
import { Empty } from '../shell/Empty';
import { Page } from '../shell/Page';
import { AwaitingMe } from './AwaitingMe';
import { isAdmin, isOperator, useMe } from './me';

/** Administrators may do what operators may. */
export function RequireRole({ role }: { role: 'ADMIN' | 'OPERATOR' }) {
  const me = useMe();
  if (!me) {
    return <AwaitingMe what="the page" />;
  }
  if (role === 'ADMIN' ? isAdmin(me) : isOperator(me)) {
    return <Outlet />;
  }
  return (
    <Page title="Not for you" narrow>
      <Empty title={`This page is for ${role === 'ADMIN' ? 'administrators' : 'operators'}`}>
        <p>An administrator can give you the role {role}.</p>
      </Empty>
    </Page>
  );
}
