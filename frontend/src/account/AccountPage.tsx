import { Stack } from '@mantine/core';
import { ProfileForm } from '../profile/ProfileForm';
import { AwaitingMe } from '../session/AwaitingMe';
import { useMe } from '../session/me';
import { Page } from '../shell/Page';
import { EmailForm } from './EmailForm';
import { Erasure } from './Erasure';
import { Export } from './Export';
import { PasswordForm } from './PasswordForm';
import { Sessions } from './Sessions';
import { UsernameForm } from './UsernameForm';
import { WantedMails } from './WantedMails';

export function AccountPage() {
  const me = useMe();
  if (!me) {
    return <AwaitingMe what="your account" />;
  }
  return (
    <Page title="Account" narrow>
      <Stack gap="xl">
        <UsernameForm me={me} />
        <ProfileForm me={me} />
        <EmailForm me={me} />
        <PasswordForm me={me} />
        <Sessions me={me} />
        <WantedMails me={me} />
        <Export />
        <Erasure me={me} />
      </Stack>
    </Page>
  );
}
