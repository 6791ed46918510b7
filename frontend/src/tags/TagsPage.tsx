import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Empty } from '../shell/Empty';
import { Failure } from '../shell/Failure';
import { Loading } from '../shell/Loading';
import { count } from '../shell/numbers';
import { Page } from '../shell/Page';
import { ShowMore } from '../shell/ShowMore';
import { postsWithTag } from './address';
import { tagsQuery } from './queries';
import classes from './TagsPage.module.css';

/** What is written about. */
export function TagsPage() {
  const tags = useInfiniteQuery(tagsQuery);
  const items = tags.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title="Tags" narrow>
      {tags.isPending && <Loading what="tags" />}
      {tags.isError && items.length === 0 && (
        <Failure
          title="The tags could not be loaded"
          error={tags.error}
          onRetry={() => void tags.refetch()}
        />
      )}
      {tags.isSuccess && items.length === 0 && (
        <Empty title="Nothing has a tag yet">
          <p>Authors give tags to their posts where they write them.</p>
        </Empty>
      )}
      {items.length > 0 && (
        <ol className={classes.tags} aria-label="All tags">
          {items.map(({ tag, posts }) => (
            <li key={tag} className={classes.item}>
              <Link to={postsWithTag(tag)} className={classes.tag} dir="auto">
                {tag}
              </Link>
              <span className={classes.count}>{count(posts, 'post')}</span>
            </li>
          ))}
        </ol>
      )}
      <ShowMore {...tags} />
    </Page>
  );
}
