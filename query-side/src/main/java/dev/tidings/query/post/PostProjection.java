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
import dev.tidings.events.UserEvent;
import dev.tidings.events.UserEvent.RoleGranted;
import dev.tidings.events.UserEvent.RoleRevoked;
import dev.tidings.events.UserEvent.UserErased;
import dev.tidings.events.UserEvent.UserRestored;
import dev.tidings.events.UserEvent.UserSuspended;
import dev.tidings.events.UserEvent.UserVerificationRevoked;
import dev.tidings.events.UserEvent.UserVerified;
import dev.tidings.projections.Envelope;
import dev.tidings.projections.Projection;
import dev.tidings.projections.ProjectionTable;
import dev.tidings.query.projection.Sequencing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Keeps {@code post}, and there whether a post is featured, which its author decides as much as it does; and what posts
 * are found by besides their ids.
 */
@Component
class PostProjection implements Projection<TidingsEvent> {

    private static final List<ProjectionTable> TABLES = List.of(
            ProjectionTable.of("post_author"),
            ProjectionTable.of("post", "post_by_author"),
            ProjectionTable.of("post_former_slug"),
            ProjectionTable.of("post_tag"),
            ProjectionTable.of("tag_count"));

    private static final Set<Class<? extends TidingsEvent>> HANDLED = Set.of(
            UserVerified.class,
            UserVerificationRevoked.class,
            RoleGranted.class,
            RoleRevoked.class,
            UserErased.class,
            UserSuspended.class,
            UserRestored.class,
            PostDrafted.class,
            PostEdited.class,
            PostPublished.class,
            PostUnpublished.class,
            PostScheduled.class,
            PostUnscheduled.class,
            PostDeleted.class);

    private final PostTable posts;
    private final PostAuthorTable authors;
    private final FormerSlugTable formerSlugs;
    private final PostTagTable tags;

    PostProjection(PostTable posts, PostAuthorTable authors, FormerSlugTable formerSlugs, PostTagTable tags) {
        this.posts = posts;
        this.authors = authors;
        this.formerSlugs = formerSlugs;
        this.tags = tags;
    }

    @Override
    public String name() {
        return "post";
    }

    /**
     * 2: excerpts keep their lines. 3: texts are searched as {@link SearchDocument} has them, imports as old as they say.
     * 4: slugs, summaries, tags, times to be published at. 5: found and ranked by titles, summaries, tags, authors; not
     * shown while their author is suspended. 6: numbers are not found by numbers that are like them.
     */
    @Override
    public int version() {
        return 6;
    }

    @Override
    public List<ProjectionTable> tables() {
        return TABLES;
    }

    @Override
    public Set<Class<? extends TidingsEvent>> handles() {
        return HANDLED;
    }

    /** By author, so that what happens to an author and to the author's posts stays in order. */
    @Override
    public UUID sequencedBy(TidingsEvent event) {
        return Sequencing.byAuthor(event);
    }

    @Override
    public void project(List<Envelope<TidingsEvent>> events) {
        prepare(events).run();
    }

    /** Texts are taken apart while nobody waits. */
    @Override
    public Runnable prepare(List<Envelope<TidingsEvent>> events) {
        Map<UUID, AuthorChanges> changedAuthors = new LinkedHashMap<>();
        Map<UUID, PostChanges> changedPosts = new LinkedHashMap<>();
        for (Envelope<TidingsEvent> recorded : events) {
            switch (recorded.event()) {
                case UserEvent user ->
                    changedAuthors
                            .computeIfAbsent(user.userId(), AuthorChanges::new)
                            .apply(user);
                case PostEvent post ->
                    changedPosts
                            .computeIfAbsent(post.postId(), id -> new PostChanges(id, post.authorId()))
                            .apply(post, recorded);
                default -> {}
            }
        }
        changedPosts.values().forEach(PostChanges::prepare);
        return () -> write(changedAuthors, changedPosts);
    }

    private void write(Map<UUID, AuthorChanges> changedAuthors, Map<UUID, PostChanges> changedPosts) {
        // Authors first: posts are written with what their authors are once the batch is over.
        authors.write(List.copyOf(changedAuthors.values()));
        List<PostChanges> gone = those(changedPosts, PostChanges::isGone);
        List<PostChanges> fresh = those(changedPosts, PostChanges::isNew);
        List<PostChanges> changed = those(changedPosts, PostChanges::isChanged);
        formerSlugs.write(gone, fresh, changed);
        posts.delete(gone);
        posts.insert(fresh);
        posts.update(changed);
        List<UUID> shownOtherwise = posts.followAuthors(changedAuthors.keySet());
        // Last of all: what all segments count in is locked for as short as can be.
        tags.write(gone, fresh, changed, shownOtherwise);
    }

    private static List<PostChanges> those(Map<UUID, PostChanges> posts, Predicate<PostChanges> wanted) {
        return posts.values().stream().filter(wanted).toList();
    }
}
