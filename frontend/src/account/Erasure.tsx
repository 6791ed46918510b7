import { Button, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from 'react-router';
import type { Me } from '../session/me';
import { endSession } from '../session/session';
import { notifySuccess } from '../shell/notify';
import { ErasureDialog } from './ErasureDialog';
import { Section } from './Section';

export function Erasure({ me }: { me: Me }) {
  const [opened, { open, close }] = useDisclosure();
  const navigate = useNavigate();
  return (
    <Section title="Erase this account" danger>
      <Stack align="start">
        <p>
          Your name and your address are destroyed for good, everywhere, and cannot be brought back. Your
          posts stay, without your name: delete those first that should not.
        </p>
        <Button color="red" onClick={open}>
          Erase my account
        </Button>
      </Stack>
      <ErasureDialog
        user={me}
        self
        opened={opened}
        onClose={close}
        onErased={() => {
          // Away first: this page is for those who have an account.
          void Promise.resolve(navigate('/')).then(() => {
            endSession();
            notifySuccess('Your account is erased.');
          });
        }}
      />
    </Section>
  );
}
