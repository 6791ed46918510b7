import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { PartFailure } from './PartFailure';

interface Loaded<Props> {
  Component?: ComponentType<Props>;
  error?: unknown;
}

/**
 * A component whose code is loaded when it is first shown. Unlike `lazy` it tells a failure in its own place, with a
 * way to try again, and does not take the page away: there may be text in it that is not saved.
 *
 * @param whileLoading shown until it is there
 */
export function part<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  whileLoading: ReactNode = null,
): ComponentType<Props> & { preload: () => Promise<void> } {
  let known: ComponentType<Props> | undefined;
  const loadOnce = async () => (known ??= await load());
  function Part(props: Props) {
    const [{ Component, error }, setLoaded] = useState<Loaded<Props>>(known ? { Component: known } : {});
    const [tries, setTries] = useState(0);
    useEffect(() => {
      let isShown = true;
      const show = (loaded: Loaded<Props>) => {
        if (isShown) {
          setLoaded(loaded);
        }
      };
      loadOnce().then(
        (loaded) => {
          show({ Component: loaded });
        },
        (failure: unknown) => {
          show({ error: failure });
        },
      );
      return () => {
        isShown = false;
      };
    }, [tries]);
    if (Component) {
      return <Component {...props} />;
    }
    if (error === undefined) {
      return whileLoading;
    }
    return (
      <PartFailure
        onRetry={() => {
          setLoaded({});
          setTries(tries + 1);
        }}
      />
    );
  }
  return Object.assign(Part, {
    preload: async () => {
      await loadOnce().catch(() => undefined);
    },
  });
}
