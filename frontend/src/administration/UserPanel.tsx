import { Anchor, Button, Stack, Switch } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { ErasureDialog } from '../account/ErasureDialog';
import { authorQuery } from '../authors/queries';
import { Failure } from '../shell/Failure';
import { Loading } from '../shell/Loading';
import { notifySuccess } from '../shell/notify';
import { count } from '../shell/numbers';
import { Time } from '../shell/Time';
import classes from './AdministrationPage.module.css';
import { PasswordResetButton } from './PasswordResetButton';
import { useUserChange } from './useUserChange';

/** One user, by name or id: verified or not, the roles, and the way out. */
export function UserPanel({ user: reference }: { user: string }) {
  const query = useQuery(authorQuery(reference));
  const change = useUserChange(reference);
  const [erasing, { open, close }] = useDisclosure();
  const navigate = useNavigate();
  if (query.isPending) {
    return <Loading what="the user" />;
  }
  if (!query.data) {
    return (
      <Failure
        title="The user could not be loaded"
        error={query.error}
        onRetry={() => void query.refetch()}
      />
    );
  }
  const user = query.data;
  return (
    <section aria-labelledby="user" className={classes.panel}>
      <h2 id="user">
        <Anchor component={Link} to={`/authors/${user.username ?? user.id}`} inherit>
          {user.username ?? 'Erased'}
        </Anchor>
      </h2>
      <Stack>
        <p>
          {count(user.posts, 'post')}, {user.published} of them published · joined{' '}
          <Time at={user.createdAt} />
        </p>
        <Switch
          label="Verified"
          description="The published posts of verified users are featured on the front page."
          checked={user.verified}
          onChange={(event) => {
            change.mutate({ user, verified: event.currentTarget.checked });
          }}
        />
        {(['OPERATOR', 'ADMIN'] as const).map((role) => (
          <Switch
            key={role}
            label={role === 'ADMIN' ? 'Administrator' : 'Operator'}
            description={
              role === 'ADMIN'
                ? 'Verifies users, gives roles, edits every post.'
                : 'Sees and steers the projections.'
            }
            checked={user.roles.includes(role)}
            onChange={(event) => {
              change.mutate({ user, role, granted: event.currentTarget.checked });
            }}
          />
        ))}
        <Switch
          label="Suspended"
          description="Cannot log in, and nothing of it is shown to others."
          color="red"
          checked={user.suspended ?? false}
          onChange={(event) => {
            change.mutate({ user, suspended: event.currentTarget.checked });
          }}
        />
        {user.username && <PasswordResetButton id={user.id} username={user.username} />}
        <Button variant="outline" color="red" onClick={open}>
          Erase this user
        </Button>
      </Stack>
      <ErasureDialog
        user={user}
        opened={erasing}
        onClose={close}
        onErased={() => {
          notifySuccess('The user is erased.');
          void navigate('/administration');
        }}
      />
    </section>
  );
}
