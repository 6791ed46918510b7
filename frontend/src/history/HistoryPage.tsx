import { Anchor } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { Failure } from '../shell/Failure';
import { Loading } from '../shell/Loading';
import { Page } from '../shell/Page';
import { ShowMore } from '../shell/ShowMore';
import { Comparison } from './Comparison';
import classes from './HistoryPage.module.css';
import { historyQuery } from './queries';
import { VersionItem } from './VersionItem';
import { isSameText, versionsOf, type Version } from './versions';

/** Every change of a post, and what differs between any two versions. */
export function HistoryPage() {
  const { id = '' } = useParams();
  const history = useInfiniteQuery(historyQuery(id));
  const versions = versionsOf(history.data?.pages.flatMap((page) => page.items) ?? []);
  const last = history.hasNextPage ? undefined : versions.at(-1);
  const restorable = ({ change, after }: Version) =>
    change.title !== null &&
    last !== undefined &&
    last.change.change !== 'deleted' &&
    !isSameText(after, last.after);
  return (
    <Page
      title="History"
      actions={
        <Anchor component={Link} to={`/posts/${id}`} underline="always">
          Back to the post
        </Anchor>
      }
    >
      {history.isPending && <Loading what="the history" />}
      {history.isError && versions.length === 0 && (
        <Failure
          title="The history could not be loaded"
          error={history.error}
          onRetry={() => void history.refetch()}
        />
      )}
      {versions.length > 0 && (
        <div className={classes.columns}>
          <section aria-labelledby="changes">
            <h2 id="changes">Changes</h2>
            <ol className={classes.changes}>
              {versions.map((version) => (
                <VersionItem
                  key={version.change.version}
                  id={id}
                  version={version}
                  latest={restorable(version) ? last?.change.version : undefined}
                />
              ))}
            </ol>
            <ShowMore {...history} />
          </section>
          <Comparison versions={versions} />
        </div>
      )}
    </Page>
  );
}
