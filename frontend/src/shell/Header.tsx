import { Button, Group } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Link, NavLink } from 'react-router';
import { useUserId } from '../session/session';
import { AccountMenu } from './AccountMenu';
import { ColorSchemeToggle } from './ColorSchemeToggle';
import classes from './Header.module.css';
import { Logo } from './Logo';
import { SearchBox } from './SearchBox';
import { useSiteName } from './site';

export function Header() {
  const loggedIn = useUserId() !== undefined;
  return (
    <header className={classes.header}>
      <div className={classes.inner}>
        <Link to="/" className={classes.brand}>
          <Logo />
          {useSiteName()}
        </Link>
        <nav aria-label="Pages" className={classes.nav}>
          <NavLink to="/" end className={classes.link}>
            Front page
          </NavLink>
          <NavLink to="/search" className={classes.link}>
            Search
          </NavLink>
          <NavLink to="/tags" className={classes.link}>
            Tags
          </NavLink>
          <NavLink to="/authors" className={classes.link}>
            Authors
          </NavLink>
        </nav>
        <SearchBox />
        <Group gap="xs" wrap="nowrap" className={classes.actions}>
          {loggedIn ? <Author /> : <Visitor />}
        </Group>
        <ColorSchemeToggle />
      </div>
    </header>
  );
}

function Author() {
  return (
    <>
      <Button component={Link} to="/write" size="sm" leftSection={<IconPencil size={16} aria-hidden />}>
        Write
      </Button>
      <AccountMenu />
    </>
  );
}

function Visitor() {
  return (
    <>
      <Button component={Link} to="/log-in" size="sm" variant="default">
        Log in
      </Button>
      <Button component={Link} to="/register" size="sm">
        Register
      </Button>
    </>
  );
}
