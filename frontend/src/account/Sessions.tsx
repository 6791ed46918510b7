import { Badge, Button, Group, Stack, Table } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { components } from '../api/schema';
import type { Me } from '../session/me';
import { Failure } from '../shell/Failure';
import { Loading } from '../shell/Loading';
import { notifyFailure } from '../shell/notify';
import { Time } from '../shell/Time';
import { Section } from './Section';

type OwnSession = components['schemas']['OwnSession'];

const key = (me: Me) => ['sessions', me.id];

/** Where one is logged in. */
export function Sessions({ me }: { me: Me }) {
  const sessions = useQuery({
    queryKey: key(me),
    queryFn: ({ signal }) => answer(api.GET('/api/sessions', { signal })),
  });
  return (
    <Section title="Sessions">
      {sessions.data ? (
        <SessionTable me={me} sessions={sessions.data.items} />
      ) : sessions.error ? (
        <Failure
          title="Your sessions could not be read"
          error={sessions.error}
          onRetry={() => void sessions.refetch()}
        />
      ) : (
        <Loading what="your sessions" />
      )}
    </Section>
  );
}

function SessionTable({ me, sessions }: { me: Me; sessions: OwnSession[] }) {
  const queries = useQueryClient();
  const ending = useMutation({
    mutationFn: (ended: OwnSession[]) =>
      Promise.all(
        ended.map(({ id }) => answer(api.DELETE('/api/sessions/{id}', { params: { path: { id } } }))),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: key(me) }),
    onError: (error) => {
      notifyFailure('Not all sessions have ended', error);
    },
  });
  const others = sessions.filter((session) => !session.current);
  return (
    <Stack align="start">
      <p>Where you are logged in. A session that is not used for 30 days ends by itself.</p>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Device</Table.Th>
            <Table.Th>Last used</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sessions.map((session) => (
            <Table.Tr key={session.id}>
              <Table.Td>
                <Group gap="xs">
                  {session.device}
                  {session.current && <Badge variant="light">this one</Badge>}
                </Group>
              </Table.Td>
              <Table.Td>
                <Time at={session.lastUsedAt} />
              </Table.Td>
              <Table.Td>
                {!session.current && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={`End the session with ${session.device}`}
                    disabled={ending.isPending}
                    onClick={() => {
                      ending.mutate([session]);
                    }}
                  >
                    End
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {others.length > 1 && (
        <Button
          variant="default"
          loading={ending.isPending}
          onClick={() => {
            ending.mutate(others);
          }}
        >
          End all others
        </Button>
      )}
    </Stack>
  );
}
