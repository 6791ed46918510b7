package dev.tidings.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.command.CommandSideTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lines that come together share a transaction, and are judged alone all the same. */
class ImportTogetherTest extends CommandSideTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void eachLineIsJudgedAloneAndAnsweredInItsPlace() {
        String ann = newName();
        String bob = newName();
        String nobody = newName();
        String taken = "taken-" + ann;
        List<JsonNode> results = importLines(
                line(ann, "One", ",\"slug\":\"" + taken + "\",\"published\":true,\"views\":3"),
                line(nobody, "Two", ",\"slug\":\"" + taken + "\""),
                line(bob, "Same title of " + ann, ""),
                line(ann, "Same title of " + ann, ""),
                line(ann, "Late", ",\"createdAt\":\"2999-01-01T00:00:00Z\""),
                "{\"author\":\"x\"}",
                "no JSON",
                line(ann.toUpperCase(Locale.ROOT), "Last", ",\"colour\":1"));

        assertThat(results)
                .extracting(it -> it.path("status").asString())
                .containsExactly(
                        "imported", "refused", "imported", "imported", "refused", "refused", "refused", "imported");
        assertThat(results).extracting(it -> it.path("line").asInt()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(results.get(1).path("problem").path("type").asString()).endsWith("slug-taken");
        assertThat(results.get(7).path("warnings").path(0).asString()).contains("colour");
        assertThat(eventsOf(results.get(0).path("id").asString())).containsExactly("post.drafted", "post.published");
        assertThat(slugOf(results.get(2))).isNotEqualTo(slugOf(results.get(3)));
        assertThat(userOf(ann)).hasSize(1);
        assertThat(userOf(bob)).hasSize(1);
        assertThat(userOf(nobody)).isEmpty();
        long head = database()
                .sql("select max(position) from event_store.event")
                .query(Long.class)
                .single();
        assertThat(results.get(0).path("position").asLong())
                .isBetween(positionOf(results.get(0).path("id").asString()), head);
    }

    @Test
    void whatOneImportAfterTheOtherWantsIsHadOnce() {
        String name = newName();
        List<String> statuses = new ArrayList<>();
        String[] lines = new String[100];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = line(name, "Post", ",\"slug\":\"" + name + "-" + i + "\"");
        }

        for (List<JsonNode> results : atOnce(3, () -> importLines(lines))) {
            results.forEach(it -> statuses.add(it.path("status").asString()));
        }

        assertThat(statuses).hasSize(300);
        assertThat(statuses.stream().filter("imported"::equals)).hasSize(100);
        assertThat(userOf(name)).hasSize(1);
    }

    private List<JsonNode> importLines(String... lines) {
        return administrator()
                .api()
                .post("/api/posts/import", String.join("\n", lines), "Content-Type", "application/x-ndjson")
                .body()
                .lines()
                .filter(line -> !line.isBlank())
                .map(JSON::readTree)
                .toList();
    }

    private static String line(String author, String title, String more) {
        return "{\"author\":\"" + author + "\",\"title\":\"" + title + "\",\"content\":\"Text\"" + more + "}";
    }

    private static String slugOf(JsonNode result) {
        return database()
                .sql("select slug from event_store.slug_claim where post_id = ?::uuid")
                .param(result.path("id").asString())
                .query(String.class)
                .single();
    }

    private static List<UUID> userOf(String name) {
        return database()
                .sql("select user_id from event_store.identity_claim where kind = 'username' and value = ?")
                .param(name)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
