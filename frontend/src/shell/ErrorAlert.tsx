import { Alert } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';

interface Props {
  title: string;
  children: ReactNode;
  /** Changes with each failure, so that the same words twice are told twice. */
  occasion?: unknown;
}

/** Why something was not done. Takes the focus, so that it is seen and heard wherever one is on the page. */
export function ErrorAlert({ title, children, occasion }: Props) {
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => {
    alert.current?.focus();
  }, [title, children, occasion]);
  return (
    <Alert ref={alert} tabIndex={-1} color="red" role="alert" title={title}>
      {children}
    </Alert>
  );
}
