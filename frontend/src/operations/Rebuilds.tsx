import { Button, Checkbox, Group } from '@mantine/core';
import { IconArrowBackUp, IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirmation } from '../shell/Confirmation';
import { Failure } from '../shell/Failure';
import { Loading } from '../shell/Loading';
import classes from './ProjectionDetails.module.css';
import { RebuildCard } from './RebuildCard';
import { rebuildsQuery } from './queries';
import type { Projection } from './types';
import { useRebuilding } from './useRebuilding';
import { PHASES } from './phases';

/** The projection's rebuilds, newest first, and the start of another. */
export function Rebuilds({ projection }: { projection: Projection }) {
  const { name, generation, previousGeneration } = projection;
  const rebuilds = useQuery(rebuildsQuery(name));
  const { start, rollBack } = useRebuilding();
  const [switches, setSwitches] = useState(false);
  const [asksRollBack, setAsksRollBack] = useState(false);
  const underWay = rebuilds.data?.items.some(({ phase }) => !PHASES[phase].isEnd) ?? true;
  const closeRollBack = () => {
    setAsksRollBack(false);
  };
  return (
    <section aria-labelledby="rebuilds" className={classes.section}>
      <h2 id="rebuilds">Rebuilds</h2>
      <p className={classes.about}>
        A rebuild makes the tables anew beside the live ones, from the whole log. Readers notice nothing. The
        generation that was live before is kept up to date too, until the next rebuild.
      </p>
      <Group>
        <Button
          leftSection={<IconRefresh size={16} aria-hidden />}
          disabled={underWay}
          loading={start.isPending}
          onClick={() => {
            start.mutate({ name, switchWhenCaughtUp: switches });
          }}
        >
          Rebuild
        </Button>
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          disabled={previousGeneration === null || underWay}
          onClick={() => {
            setAsksRollBack(true);
          }}
        >
          {previousGeneration === null ? 'Roll back' : `Roll back to generation ${previousGeneration}`}
        </Button>
        <Checkbox
          label="Switch by itself when it has caught up, without comparing"
          checked={switches}
          onChange={(event) => {
            setSwitches(event.currentTarget.checked);
          }}
        />
      </Group>
      <Confirmation
        title={`Roll ${name} back to generation ${previousGeneration ?? ''}?`}
        opened={asksRollBack}
        onClose={closeRollBack}
        onConfirm={() => {
          rollBack.mutate(name, { onSettled: closeRollBack });
        }}
        label="Roll back"
        isDangerous
        isPending={rollBack.isPending}
      >
        <p>
          Everybody reads generation {previousGeneration} again, and no longer {generation}. It has been kept
          up to date, but nothing has compared the two since they were switched.
        </p>
      </Confirmation>
      {rebuilds.isPending && <Loading what="the rebuilds" rows={1} />}
      {rebuilds.isError && !rebuilds.data && (
        <Failure
          title="The rebuilds could not be loaded"
          error={rebuilds.error}
          onRetry={() => void rebuilds.refetch()}
        />
      )}
      {rebuilds.data?.items.map((rebuild) => (
        <RebuildCard key={rebuild.id} rebuild={rebuild} head={projection.head} />
      ))}
    </section>
  );
}
