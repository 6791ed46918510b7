import { Button, Group } from '@mantine/core';
import { Link, useRouteError } from 'react-router';
import { Failure } from './Failure';
import { Page } from './Page';

/** A page that broke, or whose code could not be loaded, as after a new version was put in place. */
export function RouteError() {
  const error = useRouteError();
  return (
    <Page title="This page does not work" narrow>
      <Failure
        title="It broke while it was shown"
        error={error}
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
