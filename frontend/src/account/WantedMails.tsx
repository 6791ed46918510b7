import { Checkbox, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { Me } from '../session/me';
import { Failure } from '../shell/Failure';
import { Loading } from '../shell/Loading';
import { notifyFailure } from '../shell/notify';
import { Section } from './Section';

/** Which mail one gets, of that which one may do without. */
export function WantedMails({ me }: { me: Me }) {
  const queries = useQueryClient();
  const queryKey = ['mail-settings', me.id];
  const settings = useQuery({
    queryKey,
    queryFn: ({ signal }) => answer(api.GET('/api/sessions/mail-settings', { signal })),
  });
  const choosing = useMutation({
    mutationFn: (wanted: { newDevice: boolean; replied?: boolean | null }) =>
      answer(api.PUT('/api/sessions/mail-settings', { body: wanted })),
    onSuccess: (chosen) => {
      queries.setQueryData(queryKey, chosen);
    },
    onError: (error) => {
      notifyFailure('Nothing is changed', error);
    },
  });
  const wanted = settings.data;
  return (
    <Section title="Mail">
      {wanted ? (
        <Stack gap="xs">
          <Checkbox
            label="Send me mail when somebody logs in to my account with a device that was not used before"
            checked={wanted.newDevice}
            disabled={choosing.isPending}
            onChange={(event) => {
              choosing.mutate({ ...wanted, newDevice: event.currentTarget.checked });
            }}
          />
          <Checkbox
            label="Send me mail when somebody comments on a post of mine"
            checked={wanted.replied ?? true}
            disabled={choosing.isPending}
            onChange={(event) => {
              choosing.mutate({ ...wanted, replied: event.currentTarget.checked });
            }}
          />
        </Stack>
      ) : settings.error ? (
        <Failure
          title="Which mail you get could not be read"
          error={settings.error}
          onRetry={() => void settings.refetch()}
        />
      ) : (
        <Loading what="which mail you get" />
      )}
    </Section>
  );
}
