import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { PostList } from '../post/PostList';
import { featuredQuery } from '../post/queries';
import { Empty } from '../shell/Empty';
import { Page } from '../shell/Page';
import classes from './FrontPage.module.css';
import { TrendingBoard } from './TrendingBoard';

export function FrontPage() {
  const featured = useInfiniteQuery(featuredQuery);
  return (
    <Page title="Tidings" hiddenHeading>
      <div className={classes.columns}>
        <section aria-labelledby="featured">
          <h2 id="featured" className={classes.heading}>
            Featured
          </h2>
          <PostList
            query={featured}
            level={3}
            empty={
              <Empty title="Nothing is featured yet">
                <p>Published posts of verified authors appear here.</p>
                <Button component={Link} to="/search" variant="default">
                  See all posts
                </Button>
              </Empty>
            }
          />
        </section>
        <TrendingBoard />
      </div>
    </Page>
  );
}
