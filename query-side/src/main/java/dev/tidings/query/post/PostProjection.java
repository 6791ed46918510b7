package dev.tidings.query.post;

import dev.tidings.events.PostEvent;
import dev.tidings.events.PostEvent.PostDeleted;
import dev.tidings.events.PostEvent.PostDrafted;
import dev.tidings.events.PostEvent.PostEdited;
import dev.tidings.events.PostEvent.PostPublished;
import dev.tidings.events.PostEvent.PostUnpublished;
import dev.tidings.events.TidingsEvent;
import dev.tidings.events.UserEvent;
import dev.tidings.events.UserEvent.RoleGranted;
import dev.tidings.events.UserEvent.RoleRevoked;
import dev.tidings.events.UserEvent.UserErased;
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
import org.springframework.stereotype.Component;

/** Keeps {@code post}, and there whether a post is featured, which its author decides as much as it does. */
@Component
class PostProjection implements Projection<TidingsEvent> {

    private static final List<ProjectionTable> TABLES =
            List.of(ProjectionTable.of("post_author"), ProjectionTable.of("post", "post_by_author"));

    private static final Set<Class<? extends TidingsEvent>> HANDLED = Set.of(
            UserVerified.class,
            UserVerificationRevoked.class,
            RoleGranted.class,
            RoleRevoked.class,
            UserErased.class,
            PostDrafted.class,
            PostEdited.class,
            PostPublished.class,
            PostUnpublished.class,
            PostDeleted.class);

    private final PostTable posts;
    private final PostAuthorTable authors;

    PostProjection(PostTable posts, PostAuthorTable authors) {
        this.posts = posts;
        this.authors = authors;
    }

    @Override
    public String name() {
        return "post";
    }

    /** 2: excerpts keep their lines. 3: texts are searched as {@link SearchDocument} has them, imports as old as they say. */
    @Override
    public int version() {
        return 3;
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
        // Authors first: posts are written with what their authors are once the batch is over.
        authors.write(List.copyOf(changedAuthors.values()));
        posts.delete(changedPosts.values().stream().filter(PostChanges::isGone).toList());
        posts.insert(changedPosts.values().stream().filter(PostChanges::isNew).toList());
        posts.update(
                changedPosts.values().stream().filter(PostChanges::isChanged).toList());
        posts.followAuthors(changedAuthors.keySet());
    }
}
