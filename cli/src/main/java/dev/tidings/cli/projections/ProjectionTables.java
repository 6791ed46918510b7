package dev.tidings.cli.projections;

import dev.tidings.cli.projections.Projection.Building;
import dev.tidings.cli.terminal.Table;
import dev.tidings.cli.terminal.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Projections as tables. */
final class ProjectionTables {

    private ProjectionTables() {}

    static Table all(List<Projection> projections) {
        Table table =
                new Table("PROJECTION", "STATUS", "GENERATION", "POSITION", "LAG", "RATE", "DEAD LETTERS", "REBUILD");
        projections.forEach(projection -> table.row(
                projection.name(),
                projection.status(),
                generation(projection),
                Words.count(projection.position()),
                lag(projection.lag()),
                Words.rate(projection.rate()),
                Words.count(projection.deadLetters()),
                rebuild(projection.rebuild())));
        return table;
    }

    static Table segments(Projection projection) {
        Table table = new Table("SEGMENT", "POSITION", "SERVER");
        projection
                .segments()
                .forEach(segment -> table.row(
                        Integer.toString(segment.segment()),
                        Words.count(segment.position()),
                        Words.text(segment.owner())));
        return table;
    }

    static Table publishers(List<Publisher> publishers) {
        Table table = new Table("TOPIC", "PUBLISHER", "STATUS", "POSITION", "LAG", "RATE", "FAILURES", "LAST FAILURE");
        publishers.forEach(publisher -> table.row(
                publisher.topic(),
                publisher.node(),
                publisher.publishes() ? "publishing" : "waiting",
                publisher.publishes() ? Words.count(publisher.position()) : "-",
                publisher.publishes() ? lag(publisher) : "-",
                publisher.publishes() ? Words.rate(publisher.rate()) : "-",
                Words.count(publisher.failures()),
                failure(publisher)));
        return table;
    }

    private static String lag(Publisher publisher) {
        return publisher.lagEvents() == 0 ? "none" : Words.count(publisher.lagEvents(), "event");
    }

    private static String failure(Publisher publisher) {
        return publisher.lastFailure() == null ? "-" : Words.text(publisher.failedAt()) + " " + publisher.lastFailure();
    }

    private static String generation(Projection projection) {
        Integer previous = projection.previousGeneration();
        return previous == null
                ? Integer.toString(projection.generation())
                : "%s (%s is kept)".formatted(projection.generation(), previous);
    }

    private static String lag(Projection.Lag lag) {
        return lag.events() == 0 ? "none" : Words.count(lag.events(), "event") + ", " + Words.duration(lag.seconds());
    }

    private static String rebuild(@Nullable Building building) {
        if (building == null) {
            return "-";
        }
        long total = building.events().total();
        long percent = total == 0 ? 100 : building.events().done() * 100 / total;
        String progress = "generation %s %s %s %%".formatted(building.generation(), building.phase(), percent);
        return building.etaSeconds() == null || percent >= 100
                ? progress
                : progress + ", " + Words.duration(building.etaSeconds()) + " left";
    }
}
