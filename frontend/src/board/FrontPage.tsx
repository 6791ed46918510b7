import { Page } from '../shell/Page';
import { Featured } from './Featured';
import classes from './FrontPage.module.css';
import { TrendingBoard } from './TrendingBoard';

export function FrontPage() {
  return (
    <Page title="Tidings" hiddenHeading>
      <div className={classes.columns}>
        <Featured />
        <TrendingBoard />
      </div>
    </Page>
  );
}
