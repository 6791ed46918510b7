package dev.tidings.query.rebuild;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who reads the live tables all the time, and notes whatever is not as it should be. */
final class Reader {

    private static final String READ = """
            select (select coalesce(sum(views), 0) from read_model.tally) as views,
                   (select views from read_model.tally_total) as total
            """;

    private final JdbcClient jdbc;
    private final RebuildNode node;
    private final AtomicLong reads = new AtomicLong();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private long lastViews;
    private long lastPosition;

    /** Who asks a node how far it is. */
    Reader(RebuildWorld world, RebuildNode node) {
        this.jdbc = world.jdbc;
        this.node = node;
    }

    void read() {
        try {
            long position = node.positions().of("tally");
            if (position < lastPosition) {
                complaints.add("position %s after %s".formatted(position, lastPosition));
            }
            lastPosition = position;
            jdbc.sql(READ)
                    .query((row, n) -> look(row.getLong("views"), row.getLong("total")))
                    .single();
        } catch (RuntimeException e) {
            complaints.add(e.toString());
        }
        reads.incrementAndGet();
    }

    long reads() {
        return reads.get();
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private boolean look(long views, long total) {
        if (views != total) {
            complaints.add("%s views, in total %s".formatted(views, total));
        }
        if (views < lastViews) {
            complaints.add("%s views after %s".formatted(views, lastViews));
        }
        lastViews = views;
        return true;
    }
}
