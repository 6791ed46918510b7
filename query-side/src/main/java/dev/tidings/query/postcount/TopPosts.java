package dev.tidings.query.postcount;

import dev.tidings.query.post.Author;
import dev.tidings.query.post.PostSummary;
import java.util.List;

/** An author's published posts with the most views. */
record TopPosts(Author author, List<PostSummary> posts) {}
