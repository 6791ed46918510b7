package dev.tidings.query.projection;

import dev.tidings.events.PostEvent;
import dev.tidings.events.TidingsEvent;
import java.util.UUID;

/** What projections may keep their events in order by, besides their streams. */
public final class Sequencing {

    private Sequencing() {}

    /** By user: what happens to an author and to the author's posts stays in order. */
    public static UUID byAuthor(TidingsEvent event) {
        return event instanceof PostEvent post ? post.authorId() : event.stream();
    }
}
