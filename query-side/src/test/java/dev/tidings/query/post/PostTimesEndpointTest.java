package dev.tidings.query.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.query.EndpointTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whenever in the years 1 to 9999 a post was written, that is when everybody is told it was. */
class PostTimesEndpointTest extends EndpointTest {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    /** The edges of eras and calendars, and times all over the years. */
    private static List<Instant> times() {
        Stream<Instant> edges = Stream.of(
                FIRST,
                FIRST.plus(1, ChronoUnit.MICROS),
                Instant.parse("0004-02-29T00:00:00Z"),
                Instant.parse("1000-02-28T23:59:59.999999Z"),
                Instant.parse("1000-03-01T00:00:00Z"),
                Instant.parse("1582-10-04T23:59:59.999999Z"),
                Instant.parse("1582-10-05T00:00:00Z"),
                Instant.parse("1582-10-14T23:59:59.999999Z"),
                Instant.parse("1582-10-15T00:00:00Z"),
                Instant.parse("1883-11-18T12:00:00Z"),
                Instant.parse("1969-12-31T23:59:59.999999Z"),
                Instant.parse("2026-03-29T01:30:00Z"),
                LAST);
        long micros = ChronoUnit.MICROS.between(FIRST, LAST);
        Stream<Instant> anywhere = LongStream.range(1, 60)
                .mapToObj(i -> FIRST.plus(Math.floorMod(i * 5_678_901_234_567_891L, micros), ChronoUnit.MICROS));
        return Stream.concat(edges, anywhere).toList();
    }

    @Test
    void everyTimeComesBackAsItWasSent() {
        UUID ada = registered("ada");
        Map<String, Instant> written = new HashMap<>();
        for (Instant time : times()) {
            written.put(published(ada, "At " + time, time).toString(), time);
        }

        List<JsonNode> listed = walk(api, "/api/posts?limit=7&sort=created");
        assertThat(listed).hasSize(written.size());
        assertThat(listed)
                .allSatisfy(post -> assertThat(times(post, "createdAt", "updatedAt", "publishedAt"))
                        .containsOnly(written.get(post.path("id").asString())));
        assertThat(listed.stream().map(post -> times(post, "createdAt").getFirst()))
                .isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(walk(api, "/api/posts?limit=7&sort=-updated")).hasSize(written.size());
        assertThat(walk(api, "/api/posts?limit=7&sort=-views")).hasSize(written.size());

        written.forEach((id, time) -> {
            JsonNode post = api.get("/api/posts/" + id).json();
            assertThat(times(post, "createdAt", "updatedAt", "publishedAt")).containsOnly(time);
            assertThat(titles(api.get("/api/posts?createdFrom=" + time + "&createdTo=" + time)))
                    .containsExactly("At " + time);
        });
    }

    @Test
    void theBoardKnowsOldTimesToo() {
        UUID ada = registered("ada");
        Instant time = Instant.parse("1500-03-01T12:00:00Z");
        viewed(published(ada, "Old", time), 3);

        JsonNode post =
                api.get("/api/posts/trending?by=viewed").json().path("items").path(0);

        assertThat(times(post, "createdAt", "updatedAt", "publishedAt")).containsOnly(time);
    }

    private static List<Instant> times(JsonNode post, String... properties) {
        return Stream.of(properties)
                .map(property -> Instant.parse(post.path(property).asString()))
                .toList();
    }
}
