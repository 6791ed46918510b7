import { Button, Checkbox, Group } from '@mantine/core';
import { IconArrowBackUp, IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
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
  const rebuilds = useQuery(rebuildsQuery(projection.name));
  const { start, rollBack } = useRebuilding();
  const [switches, setSwitches] = useState(false);
  const underWay = rebuilds.data?.items.some(({ phase }) => !PHASES[phase].isEnd) ?? true;
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
            start.mutate({ name: projection.name, switchWhenCaughtUp: switches });
          }}
        >
          Rebuild
        </Button>
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          disabled={projection.previousGeneration === null || underWay}
          loading={rollBack.isPending}
          onClick={() => {
            rollBack.mutate(projection.name);
          }}
        >
          {projection.previousGeneration === null
            ? 'Roll back'
            : `Roll back to generation ${projection.previousGeneration}`}
        </Button>
        <Checkbox
          label="Switch by itself when it has caught up"
          checked={switches}
          onChange={(event) => {
            setSwitches(event.currentTarget.checked);
          }}
        />
      </Group>
      {rebuilds.isPending && <Loading what="the rebuilds" rows={1} />}
      {rebuilds.isError && !rebuilds.data && (
        <Failure
          title="The rebuilds could not be loaded"
          error={rebuilds.error}
          onRetry={() => void rebuilds.refetch()}
        />
      )}
      {rebuilds.data?.items.map((rebuild) => (
        <RebuildCard key={rebuild.id} rebuild={rebuild} />
      ))}
    </section>
  );
}
