import { Link } from 'react-router';
import { ExactTime } from '../shell/Time';
import classes from './LogBrowser.module.css';
import type { LogEntry } from './types';
import { number } from './words';

/** Events, each of which opens to show what it says. */
export function EventList({ events }: { events: LogEntry[] }) {
  return (
    <ol className={classes.events} aria-label="Events">
      {events.map(({ position, name, revision, stream, version, recordedAt, payload, metadata }) => (
        <li key={position} className={classes.event}>
          <details>
            <summary>
              <span className={classes.position}>{number(position)}</span>
              <span className={classes.name}>{name}</span>
              <span className={classes.stream}>
                {stream && `${stream.type} ${stream.id}, version ${version ?? ''}`}
              </span>
              <ExactTime at={recordedAt} />
            </summary>
            <p className={classes.links}>
              <Link to={`/operations/log?from=${position}`}>From here on</Link>
              <Link to={`/operations/log?name=${name}`}>All of this name</Link>
              {stream && <Link to={`/operations/log?stream=${stream.id}`}>All of this stream</Link>}
              {related(payload, stream?.id).map(([field, id]) => (
                <Link key={field} to={`/operations/log?stream=${id}`}>
                  All of {field} {id}
                </Link>
              ))}
            </p>
            <pre className={classes.payload} tabIndex={0} aria-label={`Event ${position}`}>
              {JSON.stringify({ revision, payload, metadata }, undefined, 2)}
            </pre>
          </details>
        </li>
      ))}
    </ol>
  );
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The other streams that an event tells of, by the field that names them. */
function related(payload: LogEntry['payload'], own: string | undefined): [string, string][] {
  return Object.entries(payload).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && ID.test(entry[1]) && entry[1] !== own,
  );
}
