import { IconFeather } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Notice.module.css';

/** Says that there is nothing, why, and what to do about it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={classes.notice}>
      <IconFeather size={32} stroke={1.4} aria-hidden />
      <p className={classes.title}>{title}</p>
      {children}
    </div>
  );
}
