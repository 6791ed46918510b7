import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { Loading } from '../shell/Loading';
import { Page } from '../shell/Page';
import { logOut } from './logIn';

/**
 * Logs out whoever comes here from the menu. As a page of its own it comes after what the page before has to ask about
 * unsaved text. Who follows a link from elsewhere is asked.
 */
export function LogOutPage() {
  const navigate = useNavigate();
  const isAskedFor = (useLocation().state as { isAskedFor?: boolean } | null)?.isAskedFor === true;
  const begun = useRef(false);
  useEffect(() => {
    if (isAskedFor && !begun.current) {
      begun.current = true;
      void logOut().then(() => navigate('/', { replace: true }));
    }
  }, [isAskedFor, navigate]);
  if (isAskedFor) {
    return <Loading what="the front page" />;
  }
  return (
    <Page title="Log out" card>
      <Button onClick={() => void navigate('/log-out', { replace: true, state: { isAskedFor: true } })}>
        Log out
      </Button>
    </Page>
  );
}
