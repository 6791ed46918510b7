package dev.tidings.query.post;

import java.time.Instant;
import java.util.UUID;

/**
 * A post that everybody may see, whole.
 *
 * @param content   Markdown
 * @param updatedAt when title or content changed last
 */
public record PublicPost(
        UUID id, Author author, String title, String content, Instant publishedAt, Instant updatedAt, long views) {}
