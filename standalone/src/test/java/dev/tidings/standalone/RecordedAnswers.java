package dev.tidings.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a version answered about some data, that later versions are to answer too. */
final class RecordedAnswers {

    static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode recorded;

    RecordedAnswers(Path file) {
        try {
            recorded = JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is asked by nobody in particular. */
    static List<String> forEverybody(Map<String, String> users, Collection<String> posts, Collection<String> deleted) {
        List<String> paths = new ArrayList<>(List.of(
                "/api/posts?limit=100",
                "/api/posts?limit=100&sort=created",
                "/api/posts?limit=100&sort=-updated",
                "/api/posts?limit=100&sort=-views",
                "/api/posts?limit=5&sort=views",
                "/api/posts?limit=100&verified=true",
                "/api/posts?limit=100&createdTo=2019-12-31",
                "/api/posts?q=quokka",
                "/api/posts?q=wombats",
                "/api/posts/featured?limit=100",
                "/api/users/post-counts?limit=100",
                "/api/users/post-counts?limit=100&sort=username",
                "/api/users/top-posts?per=3"));
        for (String user : users.values()) {
            paths.add("/api/posts?limit=100&author=" + user);
            paths.add("/api/users/" + user + "/posts?limit=100");
        }
        paths.addAll(posts);
        paths.addAll(deleted);
        return paths;
    }

    /** What administrators ask: they see all there is. */
    static List<String> forAdministrators(Map<String, String> users, Collection<String> posts) {
        List<String> paths = new ArrayList<>(List.of("/api/users/Robert.B", "/api/users/a.b", "/api/users/bob"));
        users.values().forEach(user -> paths.add("/api/users/" + user));
        paths.add("/api/posts?limit=100&published=false");
        // The first one has an event that nobody knows.
        posts.stream().skip(1).forEach(post -> {
            paths.add(post);
            paths.add(post + "/history");
            paths.add(post + "?asOf=0");
        });
        return paths;
    }

    Stream<JsonNode> answers() {
        return recorded.path("answers").valueStream();
    }

    Stream<JsonNode> keyedRequests() {
        return recorded.path("keyed").valueStream();
    }

    Stream<JsonNode> projections() {
        return recorded.path("projections").valueStream();
    }

    String refreshToken() {
        return recorded.path("refreshToken").asString();
    }

    Instant recordedAt() {
        return Instant.parse(recorded.path("recordedAt").asString());
    }

    /** The ids of the published posts that were created within the time before now, the most viewed one first. */
    List<String> mostViewedSince(Duration window) {
        Instant since = Instant.now().minus(window);
        return answers()
                .filter(answer -> answer.path("path").asString().equals("/api/posts?limit=100&sort=-views"))
                .flatMap(answer -> answer.path("body").path("items").valueStream())
                .filter(post -> Instant.parse(post.path("createdAt").asString()).isAfter(since))
                .map(post -> post.path("id").asString())
                .toList();
    }

    /**
     * Everything that was recorded is there still. There may be more: versions add fields. Cursors may be written in
     * another way, and excerpts made in another way.
     */
    static void assertKept(String where, JsonNode recorded, JsonNode now) {
        if (recorded.isNull()) {
            assertThat(now.isNull() || now.isMissingNode()).as(where).isTrue();
        } else if (recorded.isObject()) {
            recorded.forEachEntry((field, value) -> {
                String there = where + "." + field;
                if (field.equals("nextCursor")) {
                    assertThat(now.path(field).isNull()).as(there).isEqualTo(value.isNull());
                } else if (field.equals("excerpt")) {
                    assertThat(now.path(field).asString().isBlank())
                            .as(there)
                            .isEqualTo(value.asString().isBlank());
                } else {
                    assertKept(there, value, now.path(field));
                }
            });
        } else if (recorded.isArray()) {
            assertThat(now.size()).as("%s: %s", where, now).isEqualTo(recorded.size());
            for (int n = 0; n < recorded.size(); n++) {
                assertKept(where + "[" + n + "]", recorded.get(n), now.path(n));
            }
        } else {
            assertThat(now).as(where).isEqualTo(recorded);
        }
    }
}
