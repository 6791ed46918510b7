import { Anchor, Stack } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { Dialog } from '../shell/Dialog';
import { LogInForm } from './LogInForm';

/** In front of a page whose session has ended. The page stays, and goes on when somebody is logged in. */
export function LogInAgain() {
  const [isOpen, setOpen] = useState(true);
  return (
    <>
      <Dialog
        title="Log in again"
        opened={isOpen}
        onClose={() => {
          setOpen(false);
        }}
      >
        <Stack>
          <p>Your session has ended. This page stays as it is, and what you wrote in it too.</p>
          <LogInForm />
        </Stack>
      </Dialog>
      {!isOpen && (
        <p role="status">
          You are not logged in, so nothing can be saved.{' '}
          <Anchor
            component="button"
            type="button"
            underline="always"
            onClick={() => {
              setOpen(true);
            }}
          >
            Log in
          </Anchor>{' '}
          or go to the{' '}
          <Anchor component={Link} to="/" underline="always">
            front page
          </Anchor>
          .
        </p>
      )}
    </>
  );
}
