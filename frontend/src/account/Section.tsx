import { useId, type ReactNode } from 'react';
import classes from './Section.module.css';

/** One matter of the account. */
export function Section({
  title,
  danger = false,
  children,
}: {
  title: string;
  danger?: boolean;
  children: ReactNode;
}) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={classes.section} data-danger={danger}>
      <h2 id={heading} className={classes.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}
