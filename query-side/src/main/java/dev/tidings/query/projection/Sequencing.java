package dev.tidings.query.projection;

import dev.tidings.events.PostEvent;
import dev.tidings.events.PostViewsRecorded;
import dev.tidings.events.TidingsEvent;
import dev.tidings.events.UserEvent;
import java.util.UUID;

/** What projections may keep their events in order by. */
public final class Sequencing {

    private Sequencing() {}

    /** By user: what happens to an author and to the author's posts stays in order. */
    public static UUID byAuthor(TidingsEvent event) {
        return switch (event) {
            case UserEvent user -> user.userId();
            case PostEvent post -> post.authorId();
            case PostViewsRecorded views -> views.postId();
        };
    }

    /** By post: the posts of a busy author are shared by all segments. */
    public static UUID byPost(TidingsEvent event) {
        return switch (event) {
            case UserEvent user -> user.userId();
            case PostEvent post -> post.postId();
            case PostViewsRecorded views -> views.postId();
        };
    }
}
