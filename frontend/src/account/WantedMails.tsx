import { Checkbox } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { Me } from '../session/me';
import { notifyFailure } from '../shell/notify';

/** Whether mail tells of log-ins with a device that was not used before. */
export function NewDeviceMail({ me }: { me: Me }) {
  const queries = useQueryClient();
  const queryKey = ['mail-settings', me.id];
  const settings = useQuery({
    queryKey,
    queryFn: ({ signal }) => answer(api.GET('/api/sessions/mail-settings', { signal })),
  });
  const choosing = useMutation({
    mutationFn: (newDevice: boolean) =>
      answer(api.PUT('/api/sessions/mail-settings', { body: { newDevice } })),
    onSuccess: (chosen) => {
      queries.setQueryData(queryKey, chosen);
    },
    onError: (error) => {
      notifyFailure('Nothing is changed', error);
    },
  });
  return settings.data ? (
    <Checkbox
      label="Send me mail when somebody logs in to my account with a device that was not used before"
      checked={settings.data.newDevice}
      disabled={choosing.isPending}
      onChange={(event) => {
        choosing.mutate(event.currentTarget.checked);
      }}
    />
  ) : null;
}
