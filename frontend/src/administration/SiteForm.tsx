import { Button, Stack, TextInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { showAtFields } from '../api/fieldErrors';
import { Loading } from '../shell/Loading';
import { notifyFailure, notifySuccess } from '../shell/notify';
import { siteQuery, type Site } from '../shell/site';
import classes from './AdministrationPage.module.css';

/** What the site is called, and what it is about. */
export function SiteForm() {
  const site = useQuery(siteQuery);
  return (
    <section aria-labelledby="site" className={classes.panel}>
      <h2 id="site">Site</h2>
      {site.data ? <Fields site={site.data} /> : <Loading what="the site" />}
    </section>
  );
}

function Fields({ site }: { site: Site }) {
  const queryClient = useQueryClient();
  const form = useForm({ initialValues: { name: site.name, description: site.description } });
  const saving = useMutation({
    mutationFn: (body: typeof form.values) => answer(api.PUT('/api/site', { body })),
    onSuccess: async () => {
      notifySuccess('The site is described.');
      await queryClient.invalidateQueries(siteQuery);
    },
    onError: (error) => {
      if (showAtFields(form, error)) {
        notifyFailure('The site is as before', error);
      }
    },
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) => {
        saving.mutate(values);
      })}
    >
      <Stack>
        <TextInput label="Name of the site" required {...form.getInputProps('name')} />
        <Textarea label="What it is about" autosize minRows={2} {...form.getInputProps('description')} />
        <Button type="submit" loading={saving.isPending}>
          Save
        </Button>
      </Stack>
    </form>
  );
}
