import { Empty } from '../shell/Empty';
import { Page } from '../shell/Page';

export function OperationsPage() {
  return (
    <Page title="Operations">
      <Empty title="Projections, rebuilds, dead letters and the log are shown here" />
    </Page>
  );
}
