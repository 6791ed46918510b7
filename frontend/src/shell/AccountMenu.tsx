import { Button } from '@mantine/core';
import { useClickOutside } from '@mantine/hooks';
import {
  IconActivity,
  IconChevronDown,
  IconFileText,
  IconHeart,
  IconLogout,
  IconNews,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { isAdmin, isOperator, useMe } from '../session/me';
import classes from './AccountMenu.module.css';

const PAGES = [
  { to: '/feed', name: 'Feed', Icon: IconNews, isFor: () => true },
  { to: '/me/posts', name: 'My posts', Icon: IconFileText, isFor: () => true },
  { to: '/account', name: 'Account', Icon: IconSettings, isFor: () => true },
  { to: '/administration', name: 'Administration', Icon: IconUsers, isFor: isAdmin },
  { to: '/operations', name: 'Operations', Icon: IconActivity, isFor: isOperator },
];

/** The pages of whoever is logged in, behind a button with their name. */
export function AccountMenu() {
  const me = useMe();
  const navigate = useNavigate();
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    setOpened(false);
  };
  const root = useClickOutside<HTMLDivElement>(close);
  return (
    <div
      ref={root}
      className={classes.root}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          close();
          button.current?.focus();
        }
      }}
    >
      <Button
        ref={button}
        variant="default"
        size="sm"
        className={classes.button}
        rightSection={<IconChevronDown size={16} aria-hidden />}
        aria-label={me?.username ? `Account menu of ${me.username}` : 'Account menu'}
        aria-expanded={opened}
        aria-controls={id}
        onClick={() => {
          setOpened(!opened);
        }}
      >
        <span className={classes.name}>{me?.username ?? 'You'}</span>
      </Button>
      <nav id={id} aria-label="Account" hidden={!opened} className={classes.menu}>
        {me?.username && (
          <Link to={`/authors/${me.username}?show=favourites`} className={classes.item} onClick={close}>
            <IconHeart size={18} aria-hidden />
            Favourites
          </Link>
        )}
        {PAGES.filter(({ isFor }) => isFor(me)).map(({ to, name, Icon }) => (
          <Link key={to} to={to} className={classes.item} onClick={close}>
            <Icon size={18} aria-hidden />
            {name}
          </Link>
        ))}
        <button
          type="button"
          className={classes.item}
          onClick={() => {
            close();
            void navigate('/log-out', { state: { isAskedFor: true } });
          }}
        >
          <IconLogout size={18} aria-hidden />
          Log out
        </button>
      </nav>
    </div>
  );
}
