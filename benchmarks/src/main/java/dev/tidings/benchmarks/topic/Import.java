package dev.tidings.benchmarks.topic;

import dev.tidings.benchmarks.Bench;
import dev.tidings.benchmarks.Topic;
import dev.tidings.benchmarks.database.Database;
import dev.tidings.benchmarks.http.ImportStream;
import dev.tidings.benchmarks.measure.Samples;
import dev.tidings.benchmarks.node.Administrator;
import dev.tidings.benchmarks.node.Node;
import dev.tidings.benchmarks.node.Side;
import dev.tidings.benchmarks.report.Budget;
import dev.tidings.benchmarks.report.Numbers;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** Posts that come from elsewhere, a line each, in one request. */
public final class Import implements Topic {

    private static final double BUDGET = 5_000;
    private static final int AUTHORS = 100;
    private static final int FIRST = 500;
    private static final Duration TURN = Duration.ofSeconds(5);
    private static final String CONTENT = "It was a bright cold day in April. ".repeat(26);

    private int posts;
    private double perSecond;

    @Override
    public void measure(Bench bench) throws Exception {
        boolean ownProcesses = bench.scale().ownProcesses();
        Database database = bench.postgres().create("import").migrate();
        Node querySide = Side.QUERY.start(database, ownProcesses);
        try (Node commandSide = Side.COMMAND.start(database, ownProcesses)) {
            ImportStream stream = new ImportStream(
                    commandSide.url(), Administrator.logIn(commandSide).token());
            WarmUp.untilSteady(
                    bench,
                    "import",
                    () -> turn(stream, lines(bench, bench.scale().warmUpWindow())));
            Samples samples = Samples.NONE;
            for (int round = 0; round < bench.scale().rounds(); round++) {
                samples = samples.with(turn(stream, lines(bench, TURN)));
            }
            check(database);
            report(bench, samples);
        } finally {
            querySide.close();
        }
    }

    /** As many as take about that long. */
    private int lines(Bench bench, Duration duration) {
        int most = bench.scale().imported();
        return Math.clamp((int) (perSecond * duration.toMillis() / 1_000), Math.min(FIRST, most), most);
    }

    /** The contents are a kilobyte each, with the title and all. */
    private double turn(ImportStream stream, int lines) throws IOException {
        int first = posts;
        AtomicInteger imported = new AtomicInteger();
        AtomicReference<String> refused = new AtomicReference<>("");
        long start = System.nanoTime();
        stream.send(IntStream.range(first, first + lines).mapToObj(Import::line), result -> {
            if (result.contains("\"status\":\"imported\"")) {
                imported.incrementAndGet();
            } else {
                refused.set(result);
            }
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        if (imported.get() != lines) {
            throw new IllegalStateException(
                    "Of " + lines + " posts " + imported + " were imported; the last of the others: " + refused);
        }
        posts += lines;
        perSecond = lines / seconds;
        return perSecond;
    }

    private void check(Database database) {
        Long drafted = database.jdbc()
                .queryForObject("select count(*) from event_store.event where name = 'post.drafted'", Long.class);
        if (drafted == null || drafted != posts) {
            throw new IllegalStateException("The log tells of " + drafted + " posts, not of " + posts);
        }
    }

    private static String line(int number) {
        return "{\"author\":\"author" + number % AUTHORS + "\",\"title\":\"Post " + number + "\",\"content\":\""
                + CONTENT + "\",\"published\":true,\"createdAt\":\"2020-01-01T00:00:00Z\"}";
    }

    private static void report(Bench bench, Samples samples) {
        bench.report()
                .table(
                        "Import, posts/s",
                        "Published posts of a kilobyte by a hundred authors, in one request whose answer is read"
                                + " meanwhile, until the last line is answered; a query side projects them.",
                        "posts/s")
                .row(Numbers.spread(samples));
        bench.report()
                .budget(Budget.atLeast(BUDGET, "posts/s", "import of posts of 1 kB over HTTP", "—", samples.median()));
    }
}
