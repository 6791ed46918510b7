import { Time } from '../shell/Time';
import classes from './LogBrowser.module.css';
import type { LoggedEvent } from './types';
import { number } from './words';

/** Events, each of which opens to show what it says. */
export function EventList({ events }: { events: LoggedEvent[] }) {
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
              <Time at={recordedAt} />
            </summary>
            <pre className={classes.payload} tabIndex={0} aria-label={`Event ${position}`}>
              {JSON.stringify({ revision, payload, metadata }, undefined, 2)}
            </pre>
          </details>
        </li>
      ))}
    </ol>
  );
}
