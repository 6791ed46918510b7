import { Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { AccountForm } from '../account/AccountForm';
import { useAccountChange } from '../account/useAccountChange';
import { answer, api } from '../api/client';
import type { Me } from '../session/me';

/** What one tells about oneself. */
export function ProfileForm({ me }: { me: Me }) {
  const form = useForm({
    initialValues: { bio: me.bio ?? '', image: me.image ?? '' },
    validate: { bio: bioError, image: imageError },
  });
  const { submit, ...state } = useAccountChange(
    form,
    ({ bio, image }) => {
      const body = { bio: bio.trim() || null, image: image.trim() || null };
      return answer(api.PUT('/api/users/{id}/profile', { params: { path: { id: me.id } }, body }));
    },
    'Your profile is changed.',
  );
  return (
    <AccountForm
      title="Profile"
      submitLabel="Change the profile"
      {...state}
      onSubmit={form.onSubmit((values) => {
        submit(values);
      })}
    >
      <Textarea
        label="About you"
        description="Everybody sees it on your page. Up to 1,000 characters."
        autosize
        minRows={3}
        w="100%"
        dir="auto"
        {...form.getInputProps('bio')}
      />
      <TextInput
        label="Picture"
        description="The address of one on the web. It is fetched from there by everybody who sees it."
        placeholder="https://"
        type="url"
        inputMode="url"
        autoCapitalize="none"
        w="100%"
        {...form.getInputProps('image')}
      />
    </AccountForm>
  );
}

function bioError(bio: string): string | null {
  return Array.from(bio).length > 1_000 ? 'Use at most 1,000 characters.' : null;
}

/** The page's policy lets pictures come over an encrypted connection only. */
function imageError(image: string): string | null {
  return image.trim() === '' || /^https:\/\/[^\s/]+/i.test(image.trim())
    ? null
    : 'Use an address that begins with https://.';
}
