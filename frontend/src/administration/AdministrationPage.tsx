import { Button, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { Failure } from '../shell/Failure';
import { Loading } from '../shell/Loading';
import { Page } from '../shell/Page';
import { ShowMore } from '../shell/ShowMore';
import classes from './AdministrationPage.module.css';
import { usersQuery } from './queries';
import { UserPanel } from './UserPanel';

/** Users by name, and what administrators can do about them. */
export function AdministrationPage() {
  const [search, setSearch] = useSearchParams();
  const user = search.get('user') ?? '';
  const users = useInfiniteQuery(usersQuery);
  const show = (name: string) => {
    setSearch(name ? { user: name } : {}, { preventScrollReset: true });
  };
  return (
    <Page title="Administration">
      <div className={classes.columns}>
        <section aria-labelledby="users">
          <h2 id="users">Users</h2>
          <form
            key={user}
            role="search"
            className={classes.find}
            onSubmit={(event) => {
              event.preventDefault();
              const name = new FormData(event.currentTarget).get('user');
              show(typeof name === 'string' ? name.trim() : '');
            }}
          >
            <TextInput name="user" label="Username or id" defaultValue={user} autoCapitalize="none" />
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
          <ul className={classes.users}>
            {users.data?.pages
              .flatMap((page) => page.items)
              .filter(({ username }) => username)
              .map(({ userId, username }) => (
                <li key={userId}>
                  <button
                    type="button"
                    className={classes.user}
                    aria-current={user === username}
                    onClick={() => {
                      show(username ?? userId);
                    }}
                  >
                    {username}
                  </button>
                </li>
              ))}
          </ul>
          <ShowMore {...users} />
        </section>
        {user && <UserPanel key={user} user={user} />}
      </div>
    </Page>
  );
}
