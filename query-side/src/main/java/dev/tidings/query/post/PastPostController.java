package dev.tidings.query.post;

import dev.tidings.http.Caller;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import dev.tidings.query.permits.Dear;
import dev.tidings.query.projection.AnsweredBy;
import dev.tidings.query.user.UserNamesFromLog;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One post as it was. Described with {@link OnePostController}, whose path it shares. */
@RestController
@Hidden
class PastPostController {

    static final String AS_OF = "asOf";

    private final HistoryAccess access;
    private final PostFinder posts;
    private final PostStreams streams;
    private final UserNamesFromLog names;

    PastPostController(HistoryAccess access, PostFinder posts, PostStreams streams, UserNamesFromLog names) {
        this.access = access;
        this.posts = posts;
        this.streams = streams;
        this.names = names;
    }

    @GetMapping(path = "/api/posts/{id}", params = AS_OF)
    @Dear
    @AnsweredBy(log = true)
    PastPostResponse post(Caller caller, @PathVariable("id") String idOrSlug, @RequestParam(AS_OF) String asOf) {
        AsOf then = AsOf.named(AS_OF, asOf);
        UUID id = posts.idOf(idOrSlug)
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "There is no such post."));
        UUID author = access.require(caller, id);
        PostChanges changes = streams.replay(id, author, then::isBefore)
                .filter(PostChanges::isNew)
                .filter(post -> then.hasComeBy(post.version()))
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "There was no such post then."));
        return PastPostResponse.of(changes, names.find(Set.of(author)).get(author));
    }
}
