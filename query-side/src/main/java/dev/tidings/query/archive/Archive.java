package dev.tidings.query.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tidings.events.ReaderEvent;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes all that is kept of one user, as it is found. Holds the ids of the user's posts and comments, and one page. */
@Component
class Archive {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final OwnRows rows;
    private final OwnEvents events;

    Archive(OwnRows rows, OwnEvents events) {
        this.rows = rows;
        this.events = events;
    }

    /** @throws ProblemException 404 where there is no such user */
    void requireUser(UUID user) {
        if (rows.profile(user).isEmpty()) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "There is no such user.");
        }
    }

    /** Writes the archive. Where that fails in the middle, the archive has no end, and nothing opens it. */
    void write(UUID user, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
        List<UUID> streams = new ArrayList<>(List.of(user, ReaderEvent.streamOf(user)));
        lines(zip, "profile.json", each -> rows.profile(user).forEach(each::accept));
        rows.posts(user, post -> {
            streams.add(id(post));
            post(zip, post);
        });
        lines(
                zip,
                "comments.ndjson",
                each -> rows.comments(user, comment -> {
                    streams.add(id(comment));
                    each.accept(comment);
                }));
        lines(zip, "favourites.ndjson", each -> rows.favourites(user, each));
        lines(zip, "following.ndjson", each -> rows.followed(user, each));
        lines(zip, "events.ndjson", each -> streams.forEach(stream -> events.ofStream(stream, user, each)));
        zip.finish();
        zip.flush();
    }

    /** Each item as JSON in a line of its own. */
    private static void lines(ZipOutputStream zip, String file, Consumer<RowConsumer> items) throws IOException {
        zip.putNextEntry(new ZipEntry(file));
        items.accept(item -> write(zip, JSON.writeValueAsString(item) + "\n"));
        zip.closeEntry();
    }

    /** Markdown, below front matter that is YAML: of which JSON's values are a part. */
    private static void post(ZipOutputStream zip, Map<String, @Nullable Object> post) {
        String folder = Boolean.TRUE.equals(post.get("published")) ? "posts/" : "drafts/";
        Object slug = post.get("slug");
        StringBuilder text = new StringBuilder("---\n");
        post.forEach((name, value) -> {
            if (!name.equals("content")) {
                text.append(name)
                        .append(": ")
                        .append(JSON.writeValueAsString(value))
                        .append('\n');
            }
        });
        text.append("---\n\n").append(post.get("content")).append('\n');
        try {
            zip.putNextEntry(new ZipEntry(folder + (slug == null ? id(post) : slug) + ".md"));
            write(zip, text.toString());
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UUID id(Map<String, @Nullable Object> row) {
        return (UUID) Objects.requireNonNull(row.get("id"));
    }

    private static void write(ZipOutputStream zip, String text) {
        try {
            zip.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
