import { Title } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import { useLocation, type Location } from 'react-router';
import classes from './Page.module.css';
import { useSiteName } from './site';

interface Props {
  title: string;
  /** Beside the heading. */
  actions?: ReactNode;
  /** A column as wide as text is easy to read. */
  narrow?: boolean;
  /** A small card in the middle, as for logging in. */
  card?: boolean;
  /** For pages whose heading is said in their content. */
  hiddenHeading?: boolean;
  children: ReactNode;
}

/**
 * A page with its title and heading. After a navigation the heading gets the focus, so that screen readers say where
 * one is and the keyboard goes on from there.
 */
export function Page({
  title,
  actions,
  narrow = false,
  card = false,
  hiddenHeading = false,
  children,
}: Props) {
  const site = useSiteName();
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname, key, state } = useLocation() as Location<{ isInPlace?: boolean } | null>;
  const arrived = useRef(key);
  const isSeen = useRef(false);
  const arrive = useEffectEvent(() => {
    // Another address of what one reads already is no arrival.
    const isInPlace = isSeen.current && state?.isInPlace === true;
    isSeen.current = true;
    if (arrived.current !== 'default' && !isInPlace) {
      heading.current?.focus({ preventScroll: true });
    }
  });
  useEffect(() => {
    arrive();
  }, [pathname]);
  return (
    <div className={card ? classes.card : narrow ? classes.narrow : undefined}>
      <title>{title === 'Tidings' ? site : `${title} · ${site}`}</title>
      <div className={hiddenHeading ? 'visually-hidden' : classes.head}>
        <Title order={1} ref={heading} tabIndex={-1} dir="auto" className={classes.heading}>
          {title}
        </Title>
        {actions}
      </div>
      {children}
    </div>
  );
}
