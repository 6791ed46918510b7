import { Badge } from '@mantine/core';
import { Link } from 'react-router';
import { TagLinks } from '../tags/TagLinks';
import { addressOf } from './address';
import { Byline } from './Byline';
import { Highlighted } from './Highlighted';
import classes from './PostCard.module.css';
import { plainText } from './plainText';
import type { PostSummary } from './types';

/** A post in a list. */
export function PostCard({ post, level = 2 }: { post: PostSummary; level?: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return (
    <article className={classes.card}>
      <Heading className={classes.title} dir="auto">
        <Link to={addressOf(post)}>
          {post.highlights ? <Highlighted fragments={post.highlights.title} /> : post.title}
        </Link>
        {!post.published && (
          <Badge variant="outline" color="gray" size="sm">
            {post.scheduledAt === null ? 'Draft' : 'Scheduled'}
          </Badge>
        )}
      </Heading>
      <p className={classes.excerpt} dir="auto">
        {post.highlights?.passage ? (
          <Highlighted fragments={post.highlights.passage} />
        ) : (
          (post.summary ?? plainText(post.excerpt))
        )}
      </p>
      <Byline post={post} />
      <TagLinks tags={post.tags} />
    </article>
  );
}
