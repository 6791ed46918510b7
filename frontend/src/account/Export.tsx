import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { notifyFailure } from '../shell/notify';
import { Section } from './Section';

/** All that is kept of the user, to take along. */
export function Export() {
  const exporting = useMutation({
    mutationFn: async () => {
      save(await answer(api.GET('/api/me/export', { parseAs: 'blob' })), 'tidings-export.zip');
    },
    onError: (error) => {
      notifyFailure('Your data could not be downloaded', error);
    },
  });
  return (
    <Section title="Your data">
      <Stack align="start">
        <p>
          One archive with your profile, your posts and drafts as Markdown, your comments, favourites and whom
          you follow, and every event that there is of them.
        </p>
        <Button
          variant="default"
          loading={exporting.isPending}
          onClick={() => {
            exporting.mutate();
          }}
        >
          Download all your data
        </Button>
      </Stack>
    </Section>
  );
}

function save(file: Blob, name: string) {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
