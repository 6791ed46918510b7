import { MantineProvider } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useUserId } from '../session/session';
import { theme } from './theme';

const Notifications = lazy(async () => ({ default: (await import('@mantine/notifications')).Notifications }));

interface Props {
  queryClient: QueryClient;
  children: ReactNode;
}

/** What every page needs around it. Nothing here writes style elements: the CSS is all in files. */
export function Providers({ queryClient, children }: Props) {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
      withStaticClasses={false}
    >
      <QueryClientProvider client={queryClient}>
        <Toasts />
        {children}
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** Only those who change something are told what came of it, so readers need not wait for this. */
function Toasts() {
  const isLoggedIn = useUserId() !== undefined;
  const [isNeeded, setNeeded] = useState(isLoggedIn);
  if (isLoggedIn && !isNeeded) {
    setNeeded(true);
  }
  return <Suspense>{isNeeded && <Notifications position="bottom-right" limit={4} />}</Suspense>;
}
