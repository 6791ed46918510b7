import { Alert, Badge, Progress } from '@mantine/core';
import { ExactTime } from '../shell/Time';
import { Facts } from './Facts';
import classes from './Card.module.css';
import { NextSteps } from './NextSteps';
import { Operator } from './Operator';
import { PHASES } from './phases';
import { Segments } from './Segments';
import type { Rebuild } from './types';
import { SlowestSegment } from './SlowestSegment';
import { useLastProgress } from './useLastProgress';
import { useProgress } from './useProgress';
import { VerificationResult } from './VerificationResult';
import { duration, number, rate } from './words';

/** A rebuild: how far it is, and what comes next. */
export function RebuildCard({ rebuild, head }: { rebuild: Rebuild; head: number }) {
  useProgress(rebuild);
  const phase = PHASES[rebuild.phase];
  const isBuilding = rebuild.phase === 'building';
  const stalled = useLastProgress(rebuild, isBuilding);
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
          ...(stalled !== undefined && { 'No progress seen for': duration(stalled) }),
          ...(rebuild.etaSeconds !== null && isBuilding && { 'Ready in': duration(rebuild.etaSeconds) }),
          Started: <ExactTime at={rebuild.startedAt} />,
          ...(rebuild.endedAt !== null && { Ended: <ExactTime at={rebuild.endedAt} /> }),
          Why:
            rebuild.reason === 'operator' ? (
              <>
                asked for by <Operator id={rebuild.startedBy} />
              </>
            ) : (
              'new version of the code'
            ),
        }}
      />
      {stalled !== undefined && <SlowestSegment segments={rebuild.segments} head={head} />}
      {isBuilding && rebuild.segments.length > 1 && <Segments segments={rebuild.segments} head={head} />}
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
