import { ActionIcon, Button, Group } from '@mantine/core';
import { IconPencil, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
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
  const [isSearching, setSearching] = useState(false);
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
          <NavLink to="/search" className={`${classes.link} ${classes.search}`}>
            Search
          </NavLink>
          <NavLink to="/tags" className={classes.link}>
            Tags
          </NavLink>
          <NavLink to="/authors" className={classes.link}>
            Authors
          </NavLink>
        </nav>
        <SearchBox
          isUnfolded={isSearching}
          onFold={() => {
            setSearching(false);
          }}
        />
        <Group gap="xs" wrap="nowrap" className={classes.actions}>
          {loggedIn ? <Author /> : <Visitor />}
        </Group>
        <div className={classes.tools}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            className={classes.find}
            aria-label="Search posts"
            aria-expanded={isSearching}
            // It would fold the box on the way to unfolding it.
            onMouseDown={(event) => {
              event.preventDefault();
            }}
            onClick={() => {
              setSearching(!isSearching);
            }}
          >
            <IconSearch size={20} aria-hidden />
          </ActionIcon>
          <ColorSchemeToggle />
        </div>
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
