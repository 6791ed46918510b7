package dev.tidings.benchmarks.topic;

import dev.tidings.benchmarks.database.Ids;
import dev.tidings.benchmarks.http.HttpConnection;
import dev.tidings.benchmarks.http.Response;
import dev.tidings.benchmarks.measure.Samples;
import dev.tidings.benchmarks.node.Administrator;
import dev.tidings.benchmarks.node.Node;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;

/** Changes a post on one side and looks for the change on the other. */
final class VisibilityProbe implements AutoCloseable {

    private static final long PAUSE_MILLIS = 5;

    /** Asking without a pause would take a processor from those who are to show the change. */
    private static final long BETWEEN_LOOKS_MILLIS = 1;

    private final HttpConnection commands;
    private final HttpConnection queries;
    private final Administrator administrator;
    private final int posts;

    VisibilityProbe(Node commandSide, Node querySide, int posts) throws IOException {
        this.commands = new HttpConnection(commandSide.url());
        this.queries = new HttpConnection(querySide.url());
        this.administrator = Administrator.logIn(commandSide);
        this.posts = posts;
    }

    /** Waits until the last of the posts shows. */
    void awaitAll() throws IOException, InterruptedException {
        while (queries.get("/api/posts/" + Ids.post(posts - 1)).status() != 200) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** So many times: the milliseconds from a change's answer until a query shows it. */
    Samples look(int times) throws IOException, InterruptedException {
        Samples samples = Samples.NONE;
        for (int i = 0; i < times; i++) {
            String path = "/api/posts/" + Ids.post(ThreadLocalRandom.current().nextInt(posts));
            String body = "{\"title\":\"Seen %s\",\"content\":\"Soon\"}"
                    .formatted(ThreadLocalRandom.current().nextLong());
            Response changed =
                    commands.exchange("PUT", path, administrator.token(), body).succeeded();
            long start = System.nanoTime();
            long version = version(changed);
            while (version(queries.get(path).succeeded()) < version) {
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            }
            samples = samples.with((System.nanoTime() - start) / 1e6);
            Thread.sleep(PAUSE_MILLIS);
        }
        return samples;
    }

    @Override
    public void close() throws IOException {
        commands.close();
        queries.close();
    }

    /** Both sides' tags begin with it. */
    private static long version(Response response) {
        String tag = response.header("ETag").replaceAll("[^0-9a-f.-]", "");
        return Long.parseLong(tag.split("-", 2)[0]);
    }
}
