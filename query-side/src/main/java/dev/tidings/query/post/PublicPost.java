package dev.tidings.query.post;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post that everybody may see, whole.
 *
 * @param slug      what its address ends with
 * @param summary   what it is about, as its author says; null where that is not said
 * @param content   Markdown
 * @param updatedAt when it was edited last
 */
public record PublicPost(
        UUID id,
        String slug,
        Author author,
        String title,
        @Nullable String summary,
        String content,
        List<String> tags,
        Instant publishedAt,
        Instant updatedAt,
        long views) {}
