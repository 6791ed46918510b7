import { SegmentedControl } from '@mantine/core';
import { Empty } from '../shell/Empty';
import { Failure } from '../shell/Failure';
import { Loading } from '../shell/Loading';
import { BY, WINDOWS, useBoardChoice } from './choice';
import { LiveBadge } from './LiveBadge';
import { Ranking } from './Ranking';
import classes from './TrendingBoard.module.css';
import { useTrending } from './useTrending';

/** What is read most, as it changes. */
export function TrendingBoard() {
  const { window, by, choose } = useBoardChoice();
  const { query, isLive } = useTrending(window, by);
  return (
    <section aria-labelledby="trending" className={classes.board}>
      <div className={classes.head}>
        <h2 id="trending" className={classes.heading}>
          Trending
        </h2>
        <LiveBadge isLive={isLive} />
      </div>
      <div className={classes.controls}>
        <SegmentedControl
          aria-label="Time"
          size="xs"
          value={window}
          data={WINDOWS}
          onChange={(value) => {
            choose({ window: value });
          }}
        />
        <SegmentedControl
          aria-label="Ranked by"
          size="xs"
          value={by}
          data={BY}
          onChange={(value) => {
            choose({ by: value });
          }}
        />
      </div>
      {query.isPending && <Loading what="the trending posts" />}
      {query.isError && !query.data && (
        <Failure
          title="The board could not be loaded"
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.data?.items.length === 0 && (
        <Empty title="Nothing is trending yet">
          <p>Posts appear here as people read them.</p>
        </Empty>
      )}
      {query.data && <Ranking key={window + by} posts={query.data.items} />}
    </section>
  );
}
