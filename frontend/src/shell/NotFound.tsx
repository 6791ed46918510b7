import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { Empty } from './Empty';
import { Page } from './Page';

export function NotFound({ what = 'page' }: { what?: string }) {
  return (
    <Page title={`There is no such ${what}`} narrow>
      <Empty title="It may have been deleted, made a draft again, or never been here.">
        <Button component={Link} to="/" variant="default">
          Front page
        </Button>
      </Empty>
    </Page>
  );
}
