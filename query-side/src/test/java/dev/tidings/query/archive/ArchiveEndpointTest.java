package dev.tidings.query.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.query.EndpointTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ArchiveEndpointTest extends EndpointTest {

    @Autowired
    private Archive archive;

    @Test
    void theArchiveHasAllThatOneWroteAndChose() throws IOException {
        UUID ada = registered("ada");
        UUID ben = registered("ben");
        told(ada, "Of numbers", "https://example.org/ada.png");
        UUID post = published(ada, "On engines", "on-engines", "java");
        drafted(ada, "Not yet: \"done\"", "not-yet");
        UUID bens = published(ben, "Bens", "bens");
        commented(ben, bens, ada, "Well said");
        commented(ada, post, ben, "Not mine");
        favourited(ada, bens);
        followed(ada, ben);

        Map<String, String> files = archiveOf(ada);

        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        "profile.json",
                        "posts/on-engines.md",
                        "drafts/not-yet.md",
                        "comments.ndjson",
                        "favourites.ndjson",
                        "following.ndjson",
                        "events.ndjson");
        assertThat(files.get("profile.json"))
                .contains("\"ada@example.org\"", "\"Of numbers\"", "\"emailProved\":false");
        assertThat(files.get("posts/on-engines.md"))
                .startsWith("---\nid: \"" + post + "\"\nslug: \"on-engines\"\ntitle: \"On engines\"\n")
                .contains("tags: [\"java\"]\n", "createdAt: \"2026-06-15T12:34:56.789012Z\"\n")
                .endsWith("---\n\nAbout On engines\n");
        assertThat(files.get("drafts/not-yet.md"))
                .contains("title: \"Not yet: \\\"done\\\"\"\n", "publishedAt: null\n");
        assertThat(files.get("comments.ndjson")).contains("Well said").doesNotContain("Not mine");
        assertThat(files.get("favourites.ndjson")).contains("\"bens\"");
        assertThat(files.get("following.ndjson")).contains("\"ben\"");
    }

    @Test
    void morePostsThanAPageAreAllThere() throws IOException {
        UUID ada = registered("ada");
        for (int post = 0; post < 9; post++) {
            drafted(ada, "Post " + post, "post-" + post);
        }

        assertThat(archiveOf(ada).keySet())
                .filteredOn(file -> file.startsWith("drafts/"))
                .hasSize(9);
    }

    @Test
    void itIsForWhoIsLoggedIn() {
        UUID ada = registered("ada");

        assertThat(api.get("/api/me/export").status()).isEqualTo(401);
        var response = as(ada).get("/api/me/export");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("Content-Type")).isEqualTo("application/zip");
        assertThat(response.header("Cache-Control")).contains("no-store");
        assertThat(response.header("Content-Disposition")).contains("tidings-export.zip");
        assertThat(response.body()).startsWith("PK");
    }

    private Map<String, String> archiveOf(UUID user) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        archive.write(user, bytes);
        Map<String, String> files = new LinkedHashMap<>();
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()), UTF_8);
        for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
            files.put(file.getName(), new String(zip.readAllBytes(), UTF_8));
        }
        return files;
    }
}
