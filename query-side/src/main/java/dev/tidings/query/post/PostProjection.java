package dev.tidings.query.post;

import dev.tidings.events.EventType;
import dev.tidings.events.PostEvent;
import dev.tidings.events.PostViewsRecorded;
import dev.tidings.events.TidingsEvent;
import dev.tidings.events.UserEvent;
import dev.tidings.query.projection.Projection;
import dev.tidings.query.projection.ProjectionTable;
import dev.tidings.query.projection.RecordedEvent;
import dev.tidings.query.projection.Sequencing;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps {@code post}, and there whether a post is featured, which its author decides as much as it does. */
@Component
class PostProjection implements Projection {

    private static final List<ProjectionTable> TABLES =
            List.of(ProjectionTable.of("post_author"), ProjectionTable.of("post", "post_by_author"));

    private static final Set<EventType> HANDLED = EnumSet.of(
            EventType.USER_VERIFIED,
            EventType.USER_VERIFICATION_REVOKED,
            EventType.ROLE_GRANTED,
            EventType.ROLE_REVOKED,
            EventType.USER_ERASED,
            EventType.POST_DRAFTED,
            EventType.POST_EDITED,
            EventType.POST_PUBLISHED,
            EventType.POST_UNPUBLISHED,
            EventType.POST_DELETED);

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

    /** 2: excerpts keep their lines. 3: imported posts are as old as they say. */
    @Override
    public int version() {
        return 3;
    }

    @Override
    public List<ProjectionTable> tables() {
        return TABLES;
    }

    @Override
    public Set<EventType> handles() {
        return HANDLED;
    }

    /** By author, so that what happens to an author and to the author's posts stays in order. */
    @Override
    public UUID sequencedBy(TidingsEvent event) {
        return Sequencing.byAuthor(event);
    }

    @Override
    public void project(List<RecordedEvent> events) {
        Map<UUID, AuthorChanges> changedAuthors = new LinkedHashMap<>();
        Map<UUID, PostChanges> changedPosts = new LinkedHashMap<>();
        for (RecordedEvent recorded : events) {
            switch (recorded.event()) {
                case UserEvent user ->
                    changedAuthors
                            .computeIfAbsent(user.userId(), AuthorChanges::new)
                            .apply(user);
                case PostEvent post ->
                    changedPosts
                            .computeIfAbsent(post.postId(), id -> new PostChanges(id, post.authorId()))
                            .apply(post, recorded);
                case PostViewsRecorded ignored -> {}
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
