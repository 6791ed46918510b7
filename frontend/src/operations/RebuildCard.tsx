import { Alert, Badge, Progress } from '@mantine/core';
import { Time } from '../shell/Time';
import { Facts } from './Facts';
import classes from './Card.module.css';
import { NextSteps } from './NextSteps';
import { PHASES } from './phases';
import type { Rebuild } from './types';
import { useProgress } from './useProgress';
import { VerificationResult } from './VerificationResult';
import { duration, number, rate } from './words';

/** A rebuild: how far it is, and what comes next. */
export function RebuildCard({ rebuild }: { rebuild: Rebuild }) {
  useProgress(rebuild);
  const phase = PHASES[rebuild.phase];
  const isBuilding = rebuild.phase === 'building';
  const { done, total } = rebuild.events;
  const percent = total === 0 ? 100 : Math.floor((100 * done) / total);
  return (
    <article className={classes.card} aria-label={`Rebuild into generation ${rebuild.generation}`}>
      <h3 className={classes.head}>
        Generation {rebuild.generation}
        <Badge variant="dot" color={phase.color}>
          {phase.label}
        </Badge>
      </h3>
      {!phase.isEnd && <Progress value={percent} size="lg" aria-label="Progress" />}
      <Facts
        facts={{
          Events: `${number(done)} of ${number(total)} (${percent} %)`,
          ...(rebuild.rate !== null && isBuilding && { Rate: rate(rebuild.rate) }),
          ...(rebuild.etaSeconds !== null && isBuilding && { 'Ready in': duration(rebuild.etaSeconds) }),
          Started: <Time at={rebuild.startedAt} />,
          ...(rebuild.endedAt !== null && { Ended: <Time at={rebuild.endedAt} /> }),
          Why: rebuild.reason === 'operator' ? 'asked for' : 'new version of the code',
        }}
      />
      {rebuild.failure && (
        <Alert color="red" title={`It stopped at position ${number(rebuild.failure.position)}`}>
          {rebuild.failure.event}: {rebuild.failure.message ?? rebuild.failure.cause}
        </Alert>
      )}
      {rebuild.verification && <VerificationResult verification={rebuild.verification} />}
      {!phase.isEnd && <NextSteps rebuild={rebuild} />}
    </article>
  );
}
