package dev.tidings.benchmarks.topic;

import dev.tidings.benchmarks.Bench;
import dev.tidings.benchmarks.Topic;
import dev.tidings.benchmarks.axon.AxonCommands;
import dev.tidings.benchmarks.axon.AxonJdbc;
import dev.tidings.benchmarks.axon.AxonJpa;
import dev.tidings.benchmarks.axon.AxonStore;
import dev.tidings.benchmarks.database.Database;
import dev.tidings.benchmarks.database.EventMix;
import dev.tidings.benchmarks.database.Histories;
import dev.tidings.benchmarks.measure.Contest;
import dev.tidings.benchmarks.measure.Load;
import dev.tidings.benchmarks.measure.Results;
import dev.tidings.benchmarks.node.InProcessNode;
import dev.tidings.benchmarks.node.Side;
import dev.tidings.benchmarks.report.Budget;
import dev.tidings.benchmarks.report.Numbers;
import dev.tidings.benchmarks.report.Table;
import dev.tidings.command.change.CommandExecutor;
import dev.tidings.command.post.PostCommand;
import dev.tidings.http.IfMatch;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Commands through the same aggregate, in this process. */
public final class Commands implements Topic {

    @Override
    public void measure(Bench bench) throws Exception {
        int posts = bench.scale().posts();
        Database ours = bench.postgres().create("commands").migrate();
        Histories.appendToLog(ours, EventMix.posts(posts, posts / 10));
        try (InProcessNode tidings = InProcessNode.start(Side.COMMAND, ours);
                AxonStore jpa = new AxonJpa(bench.postgres().create("commands_jpa")).store();
                AxonStore jdbc = AxonJdbc.open(bench.postgres().create("commands_jdbc"))) {
            Histories.append(jpa.engine(), EventMix.posts(posts, posts / 10), 100);
            Histories.append(jdbc.engine(), EventMix.posts(posts, posts / 10), 100);
            CommandExecutor executor = tidings.bean(CommandExecutor.class);
            Map<String, Consumer<PostCommand>> contestants = new LinkedHashMap<>();
            contestants.put("Tidings", command -> executor.carryOut(command, IfMatch.ANY));
            contestants.put("jpa", new AxonCommands(jpa)::carryOut);
            contestants.put("jdbc", new AxonCommands(jdbc)::carryOut);
            measure(bench, contestants);
        }
    }

    private static void measure(Bench bench, Map<String, Consumer<PostCommand>> contestants) throws Exception {
        Table table = bench.report()
                .table(
                        "Commands/s",
                        "The aggregate `Post` of the command side, %s writers, in process. Axon is wired as its Spring Boot"
                                        .formatted(bench.scale().clients())
                                + " starter does it: no cache, no snapshots. The hot post is a new one in each turn.",
                        "command",
                        "Tidings",
                        "Axon JPA (large objects)",
                        "Axon JDBC (bytea)",
                        "Tidings / Axon JPA");
        for (PostCommands kind : PostCommands.values()) {
            for (Map.Entry<String, Consumer<PostCommand>> contestant : contestants.entrySet()) {
                WarmUp.untilCompiled(
                        bench,
                        kind.label() + ", " + contestant.getKey(),
                        () -> turn(
                                bench,
                                kind,
                                contestant.getValue(),
                                bench.scale().warmUpWindow()));
            }
            bench.postgres().checkpoint();
            Contest contest = new Contest();
            contestants.forEach((name, commands) -> contest.with(
                    name, () -> turn(bench, kind, commands, bench.scale().turn())));
            Results results = contest.run(bench.scale().rounds());
            table.row(
                    kind.label(),
                    Numbers.spread(results.of("Tidings")),
                    Numbers.spread(results.of("jpa")),
                    Numbers.spread(results.of("jdbc")),
                    Numbers.times(results.ratio("Tidings", "jpa")));
            if (kind == PostCommands.EDIT_RANDOM) {
                bench.report()
                        .budget(Budget.atLeast(
                                10,
                                "commands/s, edits of random posts, %s writers"
                                        .formatted(bench.scale().clients()),
                                "Axon JPA as Spring Boot configures it",
                                results.ratio("Tidings", "jpa")));
            }
        }
    }

    private static double turn(Bench bench, PostCommands kind, Consumer<PostCommand> commands, Duration duration)
            throws Exception {
        var next = kind.begin(commands, bench.scale().posts());
        return Load.perSecond(bench.scale().clients(), duration, worker -> commands.accept(next.get()));
    }
}
