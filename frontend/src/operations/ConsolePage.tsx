import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { Page } from '../shell/Page';
import classes from './ConsolePage.module.css';

/** A page of the console, with the way to the others. */
export function ConsolePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Page
      title={title}
      actions={
        <nav aria-label="Operations" className={classes.nav}>
          <NavLink to="/operations" end className={classes.link}>
            Projections
          </NavLink>
          <NavLink to="/operations/log" className={classes.link}>
            Log
          </NavLink>
          <NavLink to="/operations/webhooks" className={classes.link}>
            Webhooks
          </NavLink>
          <NavLink to="/operations/mails" className={classes.link}>
            Mail
          </NavLink>
          <NavLink to="/operations/audit" className={classes.link}>
            Audit
          </NavLink>
        </nav>
      }
    >
      {children}
    </Page>
  );
}
