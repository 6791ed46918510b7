import { Button, Menu } from '@mantine/core';
import {
  IconActivity,
  IconChevronDown,
  IconFileText,
  IconLogout,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import { logOut } from '../session/logIn';
import { isAdmin, isOperator, useMe } from '../session/me';

const ICON = { size: 18, 'aria-hidden': true } as const;

export function AccountMenu() {
  const me = useMe();
  const navigate = useNavigate();
  return (
    <Menu position="bottom-end" width="14rem" withinPortal>
      <Menu.Target>
        <Button
          variant="default"
          size="sm"
          maw="11rem"
          rightSection={<IconChevronDown size={16} aria-hidden />}
          aria-label={me?.username ? `Account menu of ${me.username}` : 'Account menu'}
        >
          {me?.username ?? 'You'}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/me/posts" leftSection={<IconFileText {...ICON} />}>
          My posts
        </Menu.Item>
        <Menu.Item component={Link} to="/account" leftSection={<IconSettings {...ICON} />}>
          Account
        </Menu.Item>
        {isAdmin(me) && (
          <Menu.Item component={Link} to="/administration" leftSection={<IconUsers {...ICON} />}>
            Administration
          </Menu.Item>
        )}
        {isOperator(me) && (
          <Menu.Item component={Link} to="/operations" leftSection={<IconActivity {...ICON} />}>
            Operations
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout {...ICON} />}
          onClick={() => {
            void logOut().finally(() => navigate('/'));
          }}
        >
          Log out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
