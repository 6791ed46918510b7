package dev.tidings.command.imports;

import dev.tidings.command.input.Content;
import dev.tidings.command.input.PostSlug;
import dev.tidings.command.input.Reachable;
import dev.tidings.command.input.Summary;
import dev.tidings.command.input.Tags;
import dev.tidings.command.input.Title;
import dev.tidings.command.input.Username;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of an import.
 *
 * @param author      a username; it may be shorter than one that people choose here, for it was chosen elsewhere
 * @param summary     what it is about; absent for nothing
 * @param tags        what it is found under; absent for nothing
 * @param slug        what its address ends with; made from the title where absent
 * @param createdAt   when it was written; now, where absent, or when it was first changed or published
 * @param publishedAt since when everybody may see it; where absent, since it was written
 * @param updatedAt   when it was last changed; where absent, never
 * @param published   whether everybody may see it; where absent, if there is a {@code publishedAt}
 * @param scheduledAt when it is published by itself; where that is past, as soon as it is imported
 * @param views       what it was viewed before; where absent, what {@code recentViews} come to
 * @param recentViews those of the views that happened lately, by the hour; the others count for when it was written
 */
record ImportedPost(
        @NotNull(message = "must be given")
        @Pattern(regexp = "[A-Za-z0-9._-]{1,64}", message = "must be 1 to 64 letters, digits, '.', '_' or '-'")
        @Pattern(regexp = Username.NOT_A_UUID, message = "must not look like an id")
        @Reachable
        String author,

        @Title String title,
        @Content String content,
        @Summary @Nullable String summary,
        @Tags @Nullable List<String> tags,
        @PostSlug @Nullable String slug,
        @Nullable String createdAt,
        @Nullable String publishedAt,
        @Nullable String updatedAt,
        @Nullable String scheduledAt,
        @Nullable Boolean published,

        @Min(value = 0, message = "must not be negative")
        @Max(value = 1_000_000_000, message = "must be at most {value}")
        @Nullable
        Long views,

        @Size(max = ImportedPost.MOST_HOURS, message = "must be at most {max} hours") @Nullable
        List<@NotNull(message = "must be an hour with its views") @Valid RecentViews> recentViews) {

    /** Those of the longest window in which views count, and the one that has begun. */
    static final int MOST_HOURS = 30 * 24 + 1;

    /**
     * The views of one hour.
     *
     * @param hour a time in it
     */
    record RecentViews(
            @NotNull(message = "must be given") String hour,

            @NotNull(message = "must be given")
            @Min(value = 1, message = "must be at least {value}")
            @Max(value = 1_000_000_000, message = "must be at most {value}")
            Long views) {}
}
