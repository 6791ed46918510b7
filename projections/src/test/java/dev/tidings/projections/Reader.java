package dev.tidings.projections;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who reads the live tables all the time, and notes whatever is not as it should be. */
final class Reader {

    private static final String READ = """
            select (select coalesce(sum(total), 0) from read_model.tally) as sum,
                   (select total from read_model.tally_total) as total
            """;

    private final JdbcClient jdbc;
    private final TestNode node;
    private final AtomicLong reads = new AtomicLong();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private long lastSum;
    private long lastPosition;

    /** Who asks a node how far it is. */
    Reader(RebuildWorld world, TestNode node) {
        this.jdbc = world.jdbc;
        this.node = node;
    }

    void read() {
        try {
            long position = node.positions().of("tally");
            if (position < lastPosition) {
                complaints.add("position " + position + " after " + lastPosition);
            }
            lastPosition = position;
            jdbc.sql(READ)
                    .query((row, n) -> look(row.getLong("sum"), row.getLong("total")))
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

    private boolean look(long sum, long total) {
        if (sum != total) {
            complaints.add(sum + " in all accounts, in total " + total);
        }
        if (sum < lastSum) {
            complaints.add(sum + " after " + lastSum);
        }
        lastSum = sum;
        return true;
    }
}
