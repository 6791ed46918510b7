import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { addressOf } from '../post/address';
import { AuthorLink } from '../post/AuthorLink';
import { Empty } from '../shell/Empty';
import { Failure } from '../shell/Failure';
import { Loading } from '../shell/Loading';
import { count } from '../shell/numbers';
import { Page } from '../shell/Page';
import { ShowMore } from '../shell/ShowMore';
import classes from './AuthorsPage.module.css';
import { topPostsQuery } from './queries';

/** Who writes, those with the most published posts first, each with the best-read ones. */
export function AuthorsPage() {
  const authors = useInfiniteQuery(topPostsQuery);
  const items = authors.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title="Authors" narrow>
      {authors.isPending && <Loading what="authors" />}
      {authors.isError && items.length === 0 && (
        <Failure
          title="The authors could not be loaded"
          error={authors.error}
          onRetry={() => void authors.refetch()}
        />
      )}
      {authors.isSuccess && items.length === 0 && <Empty title="Nobody has written anything yet" />}
      <ol className={classes.authors}>
        {items.map(({ author, published, posts }) => (
          <li key={author.id} className={classes.author}>
            <h2 className={classes.name}>
              <AuthorLink author={author} />
            </h2>
            <p className={classes.count}>{count(published, 'published post')}</p>
            <ul className={classes.posts}>
              {posts.map((post) => (
                <li key={post.id}>
                  <Link to={addressOf(post)}>{post.title}</Link> <span>{count(post.views, 'view')}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <ShowMore {...authors} />
    </Page>
  );
}
