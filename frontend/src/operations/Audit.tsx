import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Empty } from '../shell/Empty';
import { Failure } from '../shell/Failure';
import { Loading } from '../shell/Loading';
import { ShowMore } from '../shell/ShowMore';
import { ExactTime } from '../shell/Time';
import classes from './Audit.module.css';
import { ConsolePage } from './ConsolePage';
import { Operator } from './Operator';
import { auditQuery } from './queries';
import type { OperatorAction } from './types';

const WORDS: Record<OperatorAction['action'], string> = {
  'rebuild-started': 'started a rebuild of',
  'rebuild-cancelled': 'cancelled a rebuild of',
  'generation-compared': 'compared a rebuild of',
  'generation-switched': 'switched',
  'generation-rolled-back': 'rolled back',
  'dead-letter-retried': 'retried a dead letter of',
  'dead-letters-retried': 'retried all dead letters of',
  'dead-letter-discarded': 'discarded a dead letter of',
};

/** What administrators do about users stands in the log. */
const EVENTS = [
  'user.role-granted',
  'user.role-revoked',
  'user.verified',
  'user.verification-revoked',
  'user.suspended',
  'user.restored',
  'user.erased',
];

/** Who did what with the projections, the newest first. */
export function Audit() {
  const actions = useInfiniteQuery(auditQuery);
  const items = actions.data?.pages.flatMap((page) => page.items);
  return (
    <ConsolePage title="Audit trail">
      <p className={classes.about}>
        What operators did with projections. What administrators did about users is in the log:{' '}
        {EVENTS.map((name, index) => (
          <span key={name}>
            {index > 0 && ', '}
            <Link to={`/operations/log?name=${name}`}>{name}</Link>
          </span>
        ))}
        .
      </p>
      {actions.isPending && <Loading what="the audit trail" />}
      {actions.isError && !items && (
        <Failure
          title="The audit trail could not be loaded"
          error={actions.error}
          onRetry={() => void actions.refetch()}
        />
      )}
      {items?.length === 0 && <Empty title="Nobody has done anything yet" />}
      <ol className={classes.actions} aria-label="Actions">
        {items?.map(({ id, at, by, action, projection, detail }) => (
          <li key={id} className={classes.action}>
            <ExactTime at={at} />
            <span>
              <strong>
                <Operator id={by} />
              </strong>{' '}
              {WORDS[action]} <Link to={`/operations/projections/${projection}`}>{projection}</Link>
              {detail !== null && `: ${detail}`}
            </span>
          </li>
        ))}
      </ol>
      <ShowMore {...actions} />
    </ConsolePage>
  );
}
