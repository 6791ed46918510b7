import { useQuery } from '@tanstack/react-query';
import { Failure } from '../shell/Failure';
import { Loading } from '../shell/Loading';
import { count } from '../shell/numbers';
import { ExactTime } from '../shell/Time';
import { Facts } from './Facts';
import { LagChart } from './LagChart';
import classes from './Overview.module.css';
import { changeOver, lagSamples } from './lastHour';
import { overviewQuery } from './queries';
import type { Overview as Data } from './types';
import { bytes, number, rate } from './words';

/** How the service does: where it runs, on what, and the last hour as the server has kept it. */
export function Overview() {
  const overview = useQuery(overviewQuery);
  if (!overview.data) {
    return overview.isError ? (
      <Failure
        title="The overview could not be loaded"
        error={overview.error}
        onRetry={() => void overview.refetch()}
      />
    ) : (
      <Loading what="the overview" />
    );
  }
  return <Shown data={overview.data} />;
}

function Shown({ data: { version, startedAt, nodes, database, samples } }: { data: Data }) {
  const hour = changeOver(samples);
  const lag = lagSamples(samples);
  return (
    <section aria-label="Overview" className={classes.overview}>
      <Facts
        facts={{
          Version: version,
          'Up since': <ExactTime at={startedAt} />,
          Nodes: nodes.length === 0 ? 'none' : nodes.map(({ name }) => name).join(', '),
          Database: `PostgreSQL ${database.version}, ${bytes(database.bytes)}`,
          Connections: `${number(database.connections)} of ${number(database.maxConnections)}`,
          'End of the log': number(samples.at(-1)?.head ?? 0),
          ...(hour && {
            Appended: rate(hour.events / hour.seconds),
            Requests: `${number(hour.requests / hour.seconds)}/s`,
            Errors: count(hour.errors, 'answer'),
          }),
        }}
      />
      <LagChart name="the projection that is furthest behind" samples={lag} height={96} />
    </section>
  );
}
