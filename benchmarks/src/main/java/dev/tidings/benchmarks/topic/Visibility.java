package dev.tidings.benchmarks.topic;

import dev.tidings.benchmarks.Bench;
import dev.tidings.benchmarks.Topic;
import dev.tidings.benchmarks.database.Database;
import dev.tidings.benchmarks.database.EventMix;
import dev.tidings.benchmarks.database.Histories;
import dev.tidings.benchmarks.http.HttpLoad;
import dev.tidings.benchmarks.http.LoadTurn;
import dev.tidings.benchmarks.measure.Samples;
import dev.tidings.benchmarks.node.Administrator;
import dev.tidings.benchmarks.node.Node;
import dev.tidings.benchmarks.node.Side;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** How soon a change shows in a query of another process. */
public final class Visibility implements Topic {

    private static final int LOAD_CONNECTIONS = 16;

    /** A window of the warm-up takes so many times less than what is measured. */
    private static final int WINDOWS_A_MEASUREMENT = 3;

    private static final DelayReport REPORT = new DelayReport(
            "Visibility, ms",
            "From an edit's answer on the command side's process until the post shows it on the query side's process,"
                    + " asked for over HTTP again and again, a millisecond after each answer.",
            "change visible to a query on another process",
            15,
            100);

    @Override
    public void measure(Bench bench) throws Exception {
        int posts = bench.scale().posts();
        boolean ownProcesses = bench.scale().ownProcesses();
        Database database = bench.postgres().create("visibility").migrate();
        Histories.appendToLog(database, EventMix.posts(posts, posts / 10));
        try (Node commandSide = Side.COMMAND.start(database, ownProcesses);
                Node querySide = Side.QUERY.start(database, ownProcesses);
                HttpLoad load = new HttpLoad(ownProcesses);
                VisibilityProbe sight = new VisibilityProbe(commandSide, querySide, posts)) {
            sight.awaitAll();
            int looks = bench.scale().visibilities();
            sight.look(looks);
            Samples idle = sight.look(looks);
            Samples loaded = underLoad(bench, commandSide, load, sight);
            REPORT.write(bench, idle, loaded);
        }
    }

    /** Sends changes in small portions for as long as the looking takes, which counts once compilers rest. */
    static Samples underLoad(Bench bench, Node commandSide, HttpLoad load, VisibilityProbe sight) throws Exception {
        LoadTurn turn = new LoadTurn(
                commandSide.url(),
                Administrator.logIn(commandSide).edit(bench.scale().posts()),
                LOAD_CONNECTIONS,
                Duration.ofSeconds(1),
                bench.scale().commandsASecond());
        AtomicBoolean isOver = new AtomicBoolean();
        try (ExecutorService background = Executors.newSingleThreadExecutor()) {
            var changes = background.submit(() -> {
                while (!isOver.get()) {
                    load.run(turn);
                }
                return null;
            });
            try {
                Thread.sleep(bench.scale().turn());
                int looks = bench.scale().visibilities();
                WarmUp.untilCompiled(bench, "visibility", () -> sight.look(looks / WINDOWS_A_MEASUREMENT));
                return sight.look(looks);
            } finally {
                isOver.set(true);
                changes.get();
            }
        }
    }
}
