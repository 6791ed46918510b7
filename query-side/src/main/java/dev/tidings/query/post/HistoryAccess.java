package dev.tidings.query.post;

import dev.tidings.http.Caller;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a post was is for its author and admins, whatever has become of it. */
@Component
class HistoryAccess {

    private final PostStreams streams;
    private final WholePosts posts;

    HistoryAccess(PostStreams streams, WholePosts posts) {
        this.streams = streams;
        this.posts = posts;
    }

    /**
     * Goes on only for those who may know the post's past.
     *
     * @return the author
     * @throws ProblemException 403 for who sees what the post is; 404 for who does not, or where there never was one
     */
    UUID require(Caller caller, UUID post) {
        UUID author = streams.author(post).orElseThrow(HistoryAccess::notFound);
        if (caller.isAdmin() || caller.is(author)) {
            return author;
        }
        throw posts.withId(post).filter(PostResponse::published).isPresent()
                ? ProblemException.of(ProblemType.FORBIDDEN, "Only its author and admins may see what a post was.")
                : notFound();
    }

    private static ProblemException notFound() {
        return ProblemException.of(ProblemType.NOT_FOUND, "There is no such post.");
    }
}
