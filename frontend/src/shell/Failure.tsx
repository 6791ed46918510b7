import { Button } from '@mantine/core';
import { IconCloudOff, IconHourglass, IconQuestionMark, IconWifiOff } from '@tabler/icons-react';
import { messageOf, Problem, troubleOf, type Trouble } from '../api/problem';
import classes from './Notice.module.css';

interface Props {
  /** What did not work, such as "The posts could not be loaded". */
  title: string;
  error: unknown;
  onRetry?: (() => void) | undefined;
}

const ICONS: Record<Trouble, typeof IconCloudOff> = {
  offline: IconWifiOff,
  unreachable: IconCloudOff,
  busy: IconHourglass,
  'too-often': IconHourglass,
  'unknown-outcome': IconQuestionMark,
  other: IconCloudOff,
};

/** Says what did not work, why, and what can be done about it. */
export function Failure({ title, error, onRetry }: Props) {
  const Icon = ICONS[troubleOf(error)];
  const seconds = error instanceof Problem ? error.retryAfter : undefined;
  return (
    <div className={classes.notice} role="alert">
      <Icon size={32} stroke={1.4} aria-hidden />
      <p className={classes.title}>{title}</p>
      <p>{messageOf(error)}</p>
      {seconds !== undefined && seconds > 1 && <p>It asks for {seconds} seconds of patience.</p>}
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}
