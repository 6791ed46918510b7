import { Badge } from '@mantine/core';
import { Link } from 'react-router';
import { Byline } from './Byline';
import classes from './PostCard.module.css';
import { plainText } from './plainText';
import type { PostSummary } from './types';

/** A post in a list. */
export function PostCard({ post, level = 2 }: { post: PostSummary; level?: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return (
    <article className={classes.card}>
      <Heading className={classes.title} dir="auto">
        <Link to={`/posts/${post.id}`}>{post.title}</Link>
        {!post.published && (
          <Badge variant="outline" color="gray" size="sm">
            Draft
          </Badge>
        )}
      </Heading>
      <p className={classes.excerpt} dir="auto">
        {plainText(post.excerpt)}
      </p>
      <Byline post={post} />
    </article>
  );
}
