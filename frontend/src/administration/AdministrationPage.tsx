import { Button, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { Empty } from '../shell/Empty';
import { Failure } from '../shell/Failure';
import { Loading } from '../shell/Loading';
import { Page } from '../shell/Page';
import { ShowMore } from '../shell/ShowMore';
import classes from './AdministrationPage.module.css';
import { Invitations } from './Invitations';
import { usersQuery } from './queries';
import { SiteForm } from './SiteForm';
import { UserPanel } from './UserPanel';

/** Users, and what administrators can do about them; the site; who may come in. */
export function AdministrationPage() {
  const [search, setSearch] = useSearchParams();
  const user = search.get('user') ?? '';
  const part = search.get('q') ?? '';
  const users = useInfiniteQuery(usersQuery(part));
  const items = users.data?.pages.flatMap((page) => page.items);
  const show = (changes: { user?: string; q?: string }) => {
    const next = { user, q: part, ...changes };
    setSearch(Object.fromEntries(Object.entries(next).filter(([, value]) => value)), {
      preventScrollReset: true,
    });
  };
  return (
    <Page title="Administration">
      <div className={classes.columns}>
        <section aria-labelledby="users">
          <h2 id="users">Users</h2>
          <form
            key={part}
            role="search"
            className={classes.find}
            onSubmit={(event) => {
              event.preventDefault();
              const text = new FormData(event.currentTarget).get('q');
              show({ q: typeof text === 'string' ? text.trim() : '' });
            }}
          >
            <TextInput name="q" label="Part of a name or address" defaultValue={part} autoCapitalize="none" />
            <Button type="submit">Find</Button>
          </form>
          {users.isPending && <Loading what="users" />}
          {users.isError && (
            <Failure
              title="The users could not be loaded"
              error={users.error}
              onRetry={() => void users.refetch()}
            />
          )}
          {items?.length === 0 && <Empty title="Nobody is called so" />}
          <ul className={classes.users}>
            {items?.map(({ id, username, email, verified, suspended, roles }) => (
              <li key={id}>
                <button
                  type="button"
                  className={classes.user}
                  aria-current={user === username}
                  onClick={() => {
                    show({ user: username ?? id });
                  }}
                >
                  {username}
                  <span className={classes.about}>
                    {[
                      email,
                      suspended && 'suspended',
                      verified && 'verified',
                      ...roles.map((role) => role.toLowerCase()),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <ShowMore {...users} />
        </section>
        <div className={classes.beside}>
          {user && <Chosen key={user} user={user} />}
          <SiteForm />
          <Invitations />
        </div>
      </div>
    </Page>
  );
}

/** Where there is one column only it stands above the list, and is brought into view. */
function Chosen({ user }: { user: string }) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={panel} className={classes.chosen}>
      <UserPanel user={user} />
    </div>
  );
}
