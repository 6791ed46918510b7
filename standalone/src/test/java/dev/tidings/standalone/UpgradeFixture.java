package dev.tidings.standalone;

import static org.awaitility.Awaitility.await;

import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Fills a new server with some of everything that it can do, and writes down what it answers: what {@link UpgradeIT}
 * starts later versions on. Run once for each version that is released, by hand; {@code upgrade/README.md} says how.
 */
final class UpgradeFixture {

    static final String PASSWORD = "correct horse battery";
    static final String CHANGED_PASSWORD = "staple battery horse";
    private static final int EDITS_UNTIL_A_SNAPSHOT = 105;

    private final ApiClient anybody;
    private final Map<String, ApiClient> callers = new LinkedHashMap<>();
    private final Map<String, String> users = new LinkedHashMap<>();
    private final List<String> posts = new ArrayList<>();
    private final List<String> deleted = new ArrayList<>();
    private final Map<String, Object> kept = new LinkedHashMap<>();

    private UpgradeFixture(int port) {
        anybody = ApiClient.of(port).unchecked();
    }

    /** With the server's port, the address of its database for JDBC, and where to write. */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path folder = Path.of(arguments[2]);
        UpgradeFixture fixture = new UpgradeFixture(Integer.parseInt(arguments[0]));
        fixture.makeUsers();
        fixture.makePosts();
        fixture.importPosts();
        fixture.repeatUnderKeys();
        fixture.view();
        fixture.rebuild();
        fixture.outlive(arguments[1]);
        fixture.awaitProjections();
        fixture.record(folder);
    }

    private void makeUsers() {
        logIn("admin", "admin");
        for (String name : List.of("ada", "grace", "olga", "bob", "carol", "dave", "erin", "frank", "a.b")) {
            register(name);
        }
        ok(caller("admin").put("/api/users/" + users.get("grace") + "/roles/ADMIN"));
        ok(caller("admin").put("/api/users/" + users.get("olga") + "/roles/OPERATOR"));
        ok(caller("admin").put("/api/users/" + users.get("bob") + "/roles/OPERATOR"));
        ok(caller("admin").delete("/api/users/" + users.get("bob") + "/roles/OPERATOR"));
        logIn("grace", "grace");
        logIn("olga", "olga");
        for (String name : List.of("ada", "carol", "dave", "frank")) {
            ok(caller("admin").put("/api/users/" + users.get(name) + "/verification"));
        }
        ok(caller("admin").delete("/api/users/" + users.get("frank") + "/verification"));
        ok(caller("bob").put("/api/users/" + users.get("bob") + "/username", Map.of("username", "Robert.B")));
        ok(caller("carol")
                .put(
                        "/api/users/" + users.get("carol") + "/email",
                        Map.of("email", "carol@elsewhere.example", "currentPassword", PASSWORD)));
        ok(caller("erin")
                .put(
                        "/api/users/" + users.get("erin") + "/password",
                        Map.of("currentPassword", PASSWORD, "newPassword", CHANGED_PASSWORD)));
    }

    private void register(String name) {
        Response registered = ok(anybody.post(
                "/api/users", Map.of("username", name, "email", name + "@example.org", "password", PASSWORD)));
        users.put(name, registered.json().path("id").asString());
        logIn(name, name);
    }

    private void logIn(String alias, String name) {
        Response session = ok(anybody.post("/api/sessions", Map.of("username", name, "password", PASSWORD)));
        users.put(alias, session.json().path("userId").asString());
        callers.put(
                alias, anybody.as(session.json().path("accessToken").asString()).unchecked());
        if (alias.equals("ada")) {
            kept.put("refreshToken", session.json().path("refreshToken").asString());
        }
    }

    private void makePosts() {
        for (String author : List.of("ada", "bob", "carol", "dave", "erin", "frank", "a.b", "grace", "admin")) {
            write(author, "A draft of " + author, "Nobody else sees it.", false);
            write(author, "What " + author + " published", "For everybody: *emphasis*, `code`, a\nline break.", true);
        }
        write(
                "ada",
                "日本語の題名 – Überraschung 🎉",
                "Größe, naïveté, Ёлка, עברית, العربية, 上海, 👩‍👩‍👧 and e\u0301.",
                true);
        write(
                "ada",
                "Code",
                "```java\nint quokka = 1 << 3; // <b>&amp;</b>\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |",
                true);
        write("bob", "Long", "A paragraph about wombats, again and again.\n\n".repeat(1000), true);
        String notes = write("ada", "Notes", "Edit 0", true);
        for (int n = 1; n <= EDITS_UNTIL_A_SNAPSHOT; n++) {
            ok(caller("ada").put(notes, Map.of("title", "Notes", "content", "Edit " + n)));
        }
        ok(caller("ada").delete(notes + "/publication"));
        ok(caller("ada").put(notes + "/publication"));
        ok(caller("carol").delete(write("carol", "Taken back", "Once public.", true) + "/publication"));
        for (boolean published : new boolean[] {true, false}) {
            String gone = write("carol", "Deleted", "Gone.", published);
            ok(caller("carol").delete(gone));
            posts.remove(gone);
            deleted.add(gone);
        }
        ok(caller("grace")
                .put(posts.get(1), Map.of("title", "Edited by an administrator", "content", "As if by magic")));
        ok(caller("dave").delete("/api/users/" + users.get("dave")));
    }

    private String write(String author, String title, String content, boolean publish) {
        Response written =
                ok(caller(author).post("/api/posts", Map.of("title", title, "content", content, "publish", publish)));
        String path = "/api/posts/" + written.json().path("id").asString();
        posts.add(path);
        return path;
    }

    private void importPosts() {
        String lines = """
            {"author":"ada","title":"An old one","content":"From 2013.","createdAt":"2013-05-06T07:08:09.123456Z","published":true,"views":1234}
            {"author":"x","title":"By somebody new","content":"From elsewhere.","createdAt":"2001-02-03T04:05:06Z","published":true,"views":7}
            {"author":"x","title":"A draft from elsewhere","content":"Unfinished.","createdAt":"2020-02-29T23:59:59Z"}
            {"author":"x","title":"","content":"Refused."}
            """;
        Response imported = ok(caller("admin")
                .post(
                        "/api/posts/import",
                        lines,
                        "Content-Type",
                        "application/x-ndjson",
                        "Idempotency-Key",
                        "imported-once"));
        imported.body()
                .lines()
                .map(RecordedAnswers.JSON::readTree)
                .filter(line -> line.has("id"))
                .forEach(line -> posts.add("/api/posts/" + line.path("id").asString()));
    }

    private void repeatUnderKeys() {
        List<Object> keyed = new ArrayList<>();
        Map<String, Object> post = Map.of("title", "Once", "content", "Only once.", "publish", true);
        Response written = ok(caller("ada").post("/api/posts", post, "Idempotency-Key", "written-once"));
        posts.add("/api/posts/" + written.json().path("id").asString());
        keyed.add(Map.of(
                "as", "ada", "path", "/api/posts", "key", "written-once", "body", post, "answer", written.json()));
        String views = posts.get(1) + "/views";
        Response viewed = ok(anybody.post(views, null, "Idempotency-Key", "viewed-once"));
        keyed.add(Map.of("path", views, "key", "viewed-once", "answer", viewed.json()));
        kept.put("keyed", keyed);
    }

    private void view() {
        for (int n = 1; n < posts.size(); n++) {
            for (int times = 0; times < n % 4; times++) {
                anybody.post(posts.get(n) + "/views");
            }
        }
    }

    /** One of each kind of past: switched to after it was verified, and given up after it was switched to. */
    private void rebuild() throws IOException {
        for (String projection : List.of("trending", "post")) {
            ApiClient operator = caller("olga");
            String rebuild = ok(operator.post("/ops/projections/" + projection + "/rebuilds"))
                    .json()
                    .path("id")
                    .asString();
            String path = "/ops/rebuilds/" + rebuild;
            until(() -> operator.get(path).json().path("phase").asString().equals("caught-up"));
            JsonNode verified = ok(operator.post(path + "/verification")).json();
            if (!verified.path("verification").path("equal").asBoolean()) {
                throw new IOException("Not equal: " + verified);
            }
            ok(operator.post(path + "/switch"));
        }
        ok(caller("olga").post("/ops/projections/post/rollback"));
    }

    /** What expires is made to last as long as this is kept, and an event is added that no version ever knows. */
    private void outlive(String database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update event_store.refresh_token set expires_at = expires_at + interval '100 years'");
            statement.executeUpdate(
                    "update event_store.answered_request set expires_at = expires_at + interval '100 years'");
            statement.executeUpdate("""
                insert into event_store.event
                select (select max(position) + 1 from event_store.event), stream_type, stream_id, version + 1,
                       'post.haunted', 1, '{"by": "nobody"}'::bytea, metadata, now()
                from event_store.event
                where stream_id = '%s'
                order by version desc
                limit 1
                """.formatted(posts.getFirst().substring("/api/posts/".length())));
        }
    }

    private void awaitProjections() throws IOException {
        until(() -> caller("admin")
                .get("/ops/projections")
                .json()
                .path("items")
                .valueStream()
                .allMatch(projection -> projection.path("position").asLong()
                                == projection.path("head").asLong()
                        && projection.path("deadLetters").asLong() == 1));
    }

    private void record(Path folder) throws IOException {
        List<Map<String, @Nullable Object>> answers = new ArrayList<>();
        for (String path : RecordedAnswers.forEverybody(users, posts, deleted)) {
            answers.add(answer(null, path));
        }
        for (String path : RecordedAnswers.forAdministrators(users, posts)) {
            answers.add(answer("admin", path));
        }
        for (String author : List.of("ada", "bob", "carol", "erin")) {
            answers.add(answer(author, "/api/me"));
            answers.add(answer(author, "/api/me/posts?limit=100"));
        }
        kept.put("recordedAt", Instant.now());
        kept.put("projections", caller("admin").get("/ops/projections").json().path("items"));
        kept.put("answers", answers);
        Files.writeString(folder.resolve("answers.json"), RecordedAnswers.JSON.writeValueAsString(kept));
    }

    private Map<String, @Nullable Object> answer(@Nullable String as, String path) {
        Response response = (as == null ? anybody : caller(as)).get(path);
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("as", as);
        answer.put("path", path);
        answer.put("status", response.status());
        answer.put("body", response.status() == 200 ? response.json() : null);
        return answer;
    }

    private ApiClient caller(String name) {
        return Objects.requireNonNull(callers.get(name));
    }

    private static Response ok(Response response) {
        if (response.status() / 100 != 2) {
            throw new IllegalStateException(response.toString());
        }
        return response;
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void until(Condition condition) throws IOException {
        await().atMost(Duration.ofMinutes(1)).until(condition::holds);
    }
}
