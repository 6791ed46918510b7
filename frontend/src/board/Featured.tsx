import { useInfiniteQuery } from '@tanstack/react-query';
import { PostList } from '../post/PostList';
import { featuredQuery, postsQuery } from '../post/queries';
import { Empty } from '../shell/Empty';
import classes from './FrontPage.module.css';

/** What is featured; where nothing is, what is new. */
export function Featured() {
  const featured = useInfiniteQuery(featuredQuery);
  const isNone = featured.data?.pages.every(({ items }) => items.length === 0) ?? false;
  const newest = useInfiniteQuery({
    ...postsQuery({ published: true, sort: '-created', limit: 10 }),
    enabled: isNone,
  });
  return (
    <section aria-labelledby="featured">
      <h2 id="featured" className={classes.heading}>
        {isNone ? 'Newest' : 'Featured'}
      </h2>
      <PostList
        query={isNone ? newest : featured}
        level={3}
        empty={
          <Empty title="Nothing is published yet">
            <p>What people publish appears here.</p>
          </Empty>
        }
      />
    </section>
  );
}
