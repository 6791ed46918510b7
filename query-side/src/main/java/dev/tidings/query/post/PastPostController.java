package dev.tidings.query.post;

import dev.tidings.http.Caller;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import dev.tidings.query.permits.Dear;
import dev.tidings.query.projection.AnsweredBy;
import dev.tidings.query.user.LoggedNames;
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

    private final AuthorsOnly authors;
    private final PostStreams streams;
    private final LoggedNames names;

    PastPostController(AuthorsOnly authors, PostStreams streams, LoggedNames names) {
        this.authors = authors;
        this.streams = streams;
        this.names = names;
    }

    @GetMapping(path = "/api/posts/{id}", params = AS_OF)
    @Dear
    @AnsweredBy(log = true)
    PastPostAnswer post(Caller caller, @PathVariable UUID id, @RequestParam(AS_OF) String asOf) {
        Moment moment = Moment.named(AS_OF, asOf);
        UUID author = authors.require(caller, id);
        PostChanges changes = streams.replay(id, author, moment::isBefore)
                .filter(PostChanges::isNew)
                .filter(then -> moment.hasComeBy(then.version()))
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "There was no such post then."));
        return PastPostAnswer.of(changes, names.find(Set.of(author)).get(author));
    }
}
