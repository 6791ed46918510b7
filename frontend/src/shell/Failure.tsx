import { Button } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { messageOf } from '../api/problem';
import classes from './Notice.module.css';

interface Props {
  /** What did not work, such as "The posts could not be loaded". */
  title: string;
  error: unknown;
  onRetry?: () => void;
}

export function Failure({ title, error, onRetry }: Props) {
  return (
    <div className={classes.notice} role="alert">
      <IconCloudOff size={32} stroke={1.4} aria-hidden />
      <p className={classes.title}>{title}</p>
      <p>{messageOf(error)}</p>
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}
