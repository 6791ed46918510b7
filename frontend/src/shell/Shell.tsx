import { Outlet, ScrollRestoration } from 'react-router';
import { Header } from './Header';
import classes from './Shell.module.css';
import { OfflineNotice } from './OfflineNotice';
import { SkipLink } from './SkipLink';
import { MAIN } from './main';

/** What surrounds every page. */
export function Shell() {
  return (
    <div className={classes.shell}>
      <SkipLink />
      <Header />
      <OfflineNotice />
      <main id={MAIN} tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
      <footer className={classes.footer}>
        <p>
          Tidings. <a href="/p/feed.atom">Feed</a> · <a href="/swagger-ui.html">API</a>
        </p>
      </footer>
      <ScrollRestoration />
    </div>
  );
}
