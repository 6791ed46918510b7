package dev.tidings.query.post;

import dev.tidings.events.PostEvent;
import dev.tidings.events.PostEvent.PostDeleted;
import dev.tidings.events.PostEvent.PostDrafted;
import dev.tidings.events.PostEvent.PostEdited;
import dev.tidings.events.PostEvent.PostPublished;
import dev.tidings.events.PostEvent.PostScheduled;
import dev.tidings.events.PostEvent.PostUnpublished;
import dev.tidings.events.PostEvent.PostUnscheduled;
import dev.tidings.events.TidingsEvent;
import dev.tidings.projections.Envelope;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the events of one batch mean for one post, folded together: the last word on everything they touch. */
final class PostChanges {

    private final UUID postId;
    private final UUID authorId;
    private @Nullable Instant createdAt;
    private @Nullable String title;
    private @Nullable String content;
    private @Nullable String searchedTitle;
    private @Nullable String searchedContent;
    private @Nullable Instant updatedAt;
    private @Nullable String summary;
    private @Nullable List<String> tags;
    private final Set<String> slugs = new LinkedHashSet<>();
    private @Nullable String slug;
    private @Nullable Boolean published;
    private @Nullable Instant publishedAt;
    private boolean isScheduleTouched;
    private @Nullable Instant scheduledAt;
    private boolean deleted;
    private String knownSummary = "";
    private List<String> knownTags = List.of();
    private long version;

    PostChanges(UUID postId, UUID authorId) {
        this.postId = postId;
        this.authorId = authorId;
    }

    void apply(PostEvent event, Envelope<TidingsEvent> recorded) {
        version = recorded.version();
        switch (event) {
            case PostDrafted drafted -> {
                createdAt = drafted.createdAt();
                summary = Objects.requireNonNullElse(drafted.summary(), "");
                tags = drafted.tags();
                call(drafted.slug());
                write(
                        drafted.title(),
                        drafted.content(),
                        Objects.requireNonNullElse(drafted.updatedAt(), drafted.createdAt()));
            }
            case PostEdited edited -> {
                summary = edited.summary() == null ? summary : edited.summary();
                tags = edited.tags() == null ? tags : edited.tags();
                if (edited.slug() != null) {
                    call(edited.slug());
                }
                write(edited.title(), edited.content(), recorded.recordedAt());
            }
            case PostPublished it -> {
                schedule(null);
                published = true;
                publishedAt = Objects.requireNonNullElse(it.publishedAt(), recorded.recordedAt());
            }
            case PostUnpublished ignored -> {
                published = false;
                publishedAt = null;
            }
            case PostScheduled it -> schedule(it.publishAt());
            case PostUnscheduled ignored -> schedule(null);
            case PostDeleted ignored -> deleted = true;
        }
    }

    private void call(String newSlug) {
        slugs.add(newSlug);
        slug = newSlug;
    }

    private void schedule(@Nullable Instant at) {
        isScheduleTouched = true;
        scheduledAt = at;
    }

    private void write(String newTitle, String newContent, Instant when) {
        title = newTitle;
        content = newContent;
        updatedAt = when;
    }

    /** Takes the texts apart, once nothing more is applied. */
    void prepare() {
        searchedTitle = title == null ? null : SearchDocument.of(title);
        searchedContent = content == null ? null : SearchDocument.of(content);
    }

    UUID postId() {
        return postId;
    }

    UUID authorId() {
        return authorId;
    }

    @Nullable
    Instant createdAt() {
        return createdAt;
    }

    /** Null where the batch does not touch it. */
    @Nullable
    String title() {
        return title;
    }

    /** Null where the batch does not touch it. */
    @Nullable
    String content() {
        return content;
    }

    /** Empty for none; null where the batch does not touch it. */
    @Nullable
    String summary() {
        return summary;
    }

    /** Null where the batch does not touch them. */
    @Nullable
    List<String> tags() {
        return tags;
    }

    /** The last one; null where the batch does not touch it. */
    @Nullable
    String slug() {
        return slug;
    }

    /** All that the batch gives it, in their order. */
    Set<String> slugs() {
        return slugs;
    }

    /** Whether the batch says when, or that not, it will be published by itself. */
    boolean isScheduleTouched() {
        return isScheduleTouched;
    }

    @Nullable
    Instant scheduledAt() {
        return scheduledAt;
    }

    /** Whether it may be found under other tags, or be published or not, than before the batch. */
    boolean isFoundOtherwise() {
        return tags != null || published != null;
    }

    @Nullable
    String excerpt() {
        return content == null ? null : Excerpt.of(content);
    }

    /** What the title is found by. */
    @Nullable
    String searchedTitle() {
        return searchedTitle;
    }

    /** What summary and tags are found by; null where the batch does not touch the text. */
    @Nullable
    String searchedAbout() {
        return title == null ? null : SearchDocument.of(keptSummary() + "\n" + String.join("\n", keptTags()));
    }

    /** What else it is found by; null where the batch does not touch the text. */
    @Nullable
    String marks() {
        return title == null ? null : SearchMarks.of(authorId, title);
    }

    /** Whether the batch touches the text, and leaves as they are the summary or the tags, which it does not know. */
    boolean lacksAbout() {
        return title != null && (summary == null || tags == null);
    }

    /** Says which summary, empty for none, and which tags the post has had so far. */
    void keepAbout(String hadSummary, List<String> hadTags) {
        knownSummary = hadSummary;
        knownTags = hadTags;
    }

    private String keptSummary() {
        return Objects.requireNonNullElse(summary, knownSummary);
    }

    private List<String> keptTags() {
        return Objects.requireNonNullElse(tags, knownTags);
    }

    /** What the content is found by. */
    @Nullable
    String searchedContent() {
        return searchedContent;
    }

    /** Null where the batch does not touch it. */
    @Nullable
    Instant updatedAt() {
        return updatedAt;
    }

    /** Null where the batch does not touch it. */
    @Nullable
    Boolean published() {
        return published;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    long version() {
        return version;
    }

    int size() {
        return content == null ? 0 : content.length();
    }

    boolean isNew() {
        return createdAt != null && !deleted;
    }

    boolean isChanged() {
        return createdAt == null && !deleted;
    }

    boolean isGone() {
        return createdAt == null && deleted;
    }
}
