import { Button, Group } from '@mantine/core';
import { Link, useRouteError } from 'react-router';
import { Unreachable } from '../api/problem';
import { Failure } from './Failure';
import { Page } from './Page';

/** A page that broke, or whose code could not be loaded: without a connection, or after a new version was put in place. */
export function RouteError() {
  const error = useRouteError();
  const isLoading = isLoadingFailure(error);
  const trouble = isLoading ? new Unreachable(error) : error;
  return (
    <Page title={isLoading ? 'This page could not be loaded' : 'This page does not work'} narrow>
      <Failure
        title={isLoading ? 'Its code did not come' : 'It broke while it was shown'}
        error={trouble}
        onRetry={() => {
          window.location.reload();
        }}
      />
      <Group justify="center" mt="md">
        <Button component={Link} to="/" variant="subtle">
          Front page
        </Button>
      </Group>
    </Page>
  );
}

/** Each browser has its own words for it. */
function isLoadingFailure(error: unknown): boolean {
  return (
    error instanceof Error &&
    /dynamically imported module|module script failed|preload CSS|importing a module/i.test(error.message)
  );
}
