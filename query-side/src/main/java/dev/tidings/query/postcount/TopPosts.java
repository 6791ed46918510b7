package dev.tidings.query.postcount;

import dev.tidings.query.post.Author;
import dev.tidings.query.post.PostSummary;
import java.util.List;

/**
 * An author's published posts with the most views.
 *
 * @param published how many published posts the author has in all
 */
record TopPosts(Author author, long published, List<PostSummary> posts) {}
