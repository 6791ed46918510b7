package dev.tidings.benchmarks.topic;

import com.zaxxer.hikari.HikariDataSource;
import dev.tidings.benchmarks.Bench;
import dev.tidings.benchmarks.Topic;
import dev.tidings.benchmarks.axon.AxonJdbc;
import dev.tidings.benchmarks.axon.AxonJpa;
import dev.tidings.benchmarks.axon.AxonStore;
import dev.tidings.benchmarks.database.Database;
import dev.tidings.benchmarks.database.PlainTable;
import dev.tidings.benchmarks.measure.Contest;
import dev.tidings.benchmarks.measure.Load;
import dev.tidings.benchmarks.measure.Load.Work;
import dev.tidings.benchmarks.measure.Results;
import dev.tidings.benchmarks.report.Budget;
import dev.tidings.benchmarks.report.Numbers;
import dev.tidings.benchmarks.report.Table;
import dev.tidings.events.EventType;
import dev.tidings.events.PostEvent.PostEdited;
import dev.tidings.eventstore.axon.PostgresEventStorageEngine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Durable appends, each to a stream of its own. */
public final class Appends implements Topic {

    private static final Map<Integer, Double> BUDGETS = Map.of(1, 0.9, 16, 1.5, 64, 2.5, 256, 4.0);
    private static final int PLAIN_CONNECTIONS = 32;
    static final int OUR_CONNECTIONS = 4;
    private static final String CONTENT = "x".repeat(180);

    @Override
    public void measure(Bench bench) throws Exception {
        Database ours = bench.postgres().create("appends").migrate();
        try (HikariDataSource pool = ours.pool(OUR_CONNECTIONS);
                PostgresEventStorageEngine tidings = PostgresEventStorageEngine.builder()
                        .events(EventType.registry())
                        .dataSource(pool)
                        .build();
                HikariDataSource plainPool =
                        bench.postgres().create("appends_plain").pool(PLAIN_CONNECTIONS);
                AxonStore jpa = new AxonJpa(bench.postgres().create("appends_jpa")).store();
                AxonStore jdbc = AxonJdbc.open(bench.postgres().create("appends_jdbc"))) {
            PlainTable plain = new PlainTable(plainPool);
            Map<String, Work> contestants = new LinkedHashMap<>();
            contestants.put("Tidings", worker -> append(tidings));
            contestants.put("plain", worker -> plain.insert(CONTENT));
            contestants.put("jpa", worker -> append(jpa.engine()));
            contestants.put("jdbc", worker -> append(jdbc.engine()));
            measure(bench, contestants);
        }
    }

    private static void measure(Bench bench, Map<String, Work> contestants) throws Exception {
        Table table = bench.report()
                .table(
                        "Appends/s",
                        "One event of about 300 bytes an append, durable when it returns. The plain inserts are one"
                                + " row a transaction from the same writers over up to 32 connections, into a table of the"
                                + " log's shape. Axon has up to 32 connections too, and the same serializer.",
                        "writers",
                        "Tidings",
                        "plain INSERT",
                        "Axon JPA (large objects)",
                        "Axon JDBC (bytea)",
                        "Tidings / plain");
        for (int writers : bench.scale().writers()) {
            for (Map.Entry<String, Work> contestant : contestants.entrySet()) {
                WarmUp.untilCompiled(
                        bench,
                        "appends by " + writers + ", " + contestant.getKey(),
                        () -> Load.perSecond(writers, bench.scale().warmUpWindow(), contestant.getValue()));
            }
            bench.postgres().checkpoint();
            Contest contest = new Contest();
            contestants.forEach((name, work) -> contest.with(
                    name, () -> Load.perSecond(writers, bench.scale().turn(), work)));
            Results results = contest.run(bench.scale().rounds());
            double ratio = results.ratio("Tidings", "plain");
            table.row(
                    Integer.toString(writers),
                    Numbers.spread(results.of("Tidings")),
                    Numbers.spread(results.of("plain")),
                    Numbers.spread(results.of("jpa")),
                    Numbers.spread(results.of("jdbc")),
                    Numbers.times(ratio));
            Double budget = BUDGETS.get(writers);
            if (budget != null) {
                String what = "durable appends/s, " + writers + (writers == 1 ? " writer" : " writers");
                bench.report().budget(Budget.atLeast(budget, what, "plain INSERT", ratio));
            }
        }
    }

    static void append(EventStorageEngine engine) {
        UUID id = UUID.randomUUID();
        engine.appendEvents(
                new GenericDomainEventMessage<>("post", id.toString(), 0L, new PostEdited(id, id, "A title", CONTENT)));
    }
}
