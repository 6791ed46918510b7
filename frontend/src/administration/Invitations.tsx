import { Button, Stack, TextInput } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../api/client';
import { notifyFailure, notifySuccess } from '../shell/notify';
import { ShowMore } from '../shell/ShowMore';
import { siteQuery } from '../shell/site';
import { Time } from '../shell/Time';
import classes from './AdministrationPage.module.css';
import { invitationsQuery } from './queries';

const REGISTRATION = {
  open: 'Everybody may register.',
  invited: 'Only the invited may register.',
  closed: 'Nobody may register, with an invitation neither.',
};

/** Who may register, and the invitations that were not used yet. */
export function Invitations() {
  const queryClient = useQueryClient();
  const site = useQuery(siteQuery);
  const invitations = useInfiniteQuery(invitationsQuery);
  const [link, setLink] = useState<string>();
  const inviting = useMutation({
    mutationFn: (email: string | null) => answer(api.POST('/api/invitations', { body: { email } })),
    onSuccess: (made) => {
      setLink(made.link);
      return queryClient.invalidateQueries(invitationsQuery);
    },
    onError: (error) => {
      notifyFailure('Nobody is invited', error);
    },
  });
  const withdrawing = useMutation({
    mutationFn: (id: string) => answer(api.DELETE('/api/invitations/{id}', { params: { path: { id } } })),
    onSuccess: () => {
      notifySuccess('The invitation is withdrawn.');
    },
    onError: (error) => {
      notifyFailure('The invitation is not withdrawn', error);
    },
    onSettled: () => queryClient.invalidateQueries(invitationsQuery),
  });
  return (
    <section aria-labelledby="invitations" className={classes.panel}>
      <h2 id="invitations">Registration</h2>
      <Stack>
        {site.data && <p>{REGISTRATION[site.data.registration]}</p>}
        <form
          className={classes.find}
          onSubmit={(event) => {
            event.preventDefault();
            const email = new FormData(event.currentTarget).get('email');
            inviting.mutate(typeof email === 'string' && email.trim() ? email.trim() : null);
          }}
        >
          <TextInput name="email" type="email" label="E-mail, if it is for nobody else" />
          <Button type="submit" loading={inviting.isPending}>
            Invite
          </Button>
        </form>
        {link && (
          <TextInput
            label="Send this link: it is shown only now, and works once"
            value={link}
            readOnly
            onFocus={(event) => {
              event.currentTarget.select();
            }}
          />
        )}
        <ul className={classes.users}>
          {invitations.data?.pages
            .flatMap((page) => page.items)
            .map(({ id, email, expiresAt }) => (
              <li key={id} className={classes.invitation}>
                <span>
                  {email ?? 'Anybody'}
                  <span className={classes.about}>
                    until <Time at={expiresAt} />
                  </span>
                </span>
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`Withdraw the invitation for ${email ?? 'anybody'}`}
                  onClick={() => {
                    withdrawing.mutate(id);
                  }}
                >
                  Withdraw
                </Button>
              </li>
            ))}
        </ul>
        <ShowMore {...invitations} />
      </Stack>
    </section>
  );
}
