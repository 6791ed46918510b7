package dev.tidings.query.html;

import dev.tidings.events.TagForms;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import dev.tidings.query.post.FeedPost;
import dev.tidings.query.post.FeedPosts;
import dev.tidings.query.projection.AnsweredBy;
import dev.tidings.query.user.UserIds;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Feeds of the newest posts, of an author's and of those with a tag: in Atom and as JSON Feed. */
@Hidden
@RestController
class SyndicationController {

    /** Within this time something may still change that would have the same time, to the second. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private final FeedPosts posts;
    private final UserIds users;
    private final Feeds feeds;
    private final JsonMapper mapper;
    private final Clock clock;

    SyndicationController(
            FeedPosts posts, UserIds users, Feeds feeds, JsonMapper mapper, @Qualifier("queryClock") Clock clock) {
        this.posts = posts;
        this.users = users;
        this.feeds = feeds;
        this.mapper = mapper;
        this.clock = clock;
    }

    @GetMapping("/p/feed.atom")
    @AnsweredBy({"post", "user"})
    ResponseEntity<String> atom(
            @RequestParam(required = false) @Size(max = 200) @Nullable String tag, HttpServletRequest request) {
        return atom(newest(tag), request);
    }

    @GetMapping("/p/feed.json")
    @AnsweredBy({"post", "user"})
    ResponseEntity<String> json(
            @RequestParam(required = false) @Size(max = 200) @Nullable String tag, HttpServletRequest request) {
        return json(newest(tag), request);
    }

    @GetMapping("/p/authors/{author}/feed.atom")
    @AnsweredBy({"post", "user"})
    ResponseEntity<String> authorsAtom(@PathVariable String author, HttpServletRequest request) {
        return atom(ofAuthor(author), request);
    }

    @GetMapping("/p/authors/{author}/feed.json")
    @AnsweredBy({"post", "user"})
    ResponseEntity<String> authorsJson(@PathVariable String author, HttpServletRequest request) {
        return json(ofAuthor(author), request);
    }

    private Feed newest(@Nullable String tag) {
        if (tag == null) {
            return feeds.newest(posts.newest());
        }
        List<FeedPost> tagged = posts.tagged(tag);
        if (tagged.isEmpty()) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "No published post has this tag.");
        }
        return feeds.tagged(TagForms.of(tag), tagged);
    }

    private Feed ofAuthor(String nameOrId) {
        UUID author = users.find(nameOrId, Optional.empty())
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "There is no such author."));
        return feeds.ofAuthor(author, users.nameOf(author).orElse(null), posts.ofAuthor(author));
    }

    private ResponseEntity<String> atom(Feed feed, HttpServletRequest request) {
        return answer(feed, request, AtomFeed.MEDIA_TYPE, AtomFeed.of(feed));
    }

    private ResponseEntity<String> json(Feed feed, HttpServletRequest request) {
        return answer(feed, request, JsonFeed.MEDIA_TYPE, mapper.writeValueAsString(JsonFeed.of(feed)));
    }

    /**
     * Who knows its tag is answered by that. Who knows its time alone has it where the time is the very same: an earlier
     * one is a feed whose newest post was taken back.
     */
    private ResponseEntity<String> answer(Feed feed, HttpServletRequest request, String type, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setCacheControl(CacheControl.noCache());
        if (feed.updated().isAfter(Feed.NEVER)
                && feed.updated().isBefore(clock.instant().minus(SETTLED))) {
            headers.setLastModified(feed.updated());
            if (request.getHeader(HttpHeaders.IF_NONE_MATCH) == null
                    && Objects.equals(
                            request.getHeader(HttpHeaders.IF_MODIFIED_SINCE),
                            headers.getFirst(HttpHeaders.LAST_MODIFIED))) {
                return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
            }
        }
        headers.setContentType(new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8));
        return new ResponseEntity<>(body, headers, HttpStatus.OK);
    }
}
