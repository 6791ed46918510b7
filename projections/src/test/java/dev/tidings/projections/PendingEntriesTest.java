package dev.tidings.projections;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entries of an index that every search reads from end to end. */
class PendingEntriesTest {

    private final RebuildWorld world = new RebuildWorld();

    @BeforeEach
    void makeTheIndex() {
        world.jdbc.sql("create extension pgstattuple").update();
        world.jdbc
                .sql("create index tally_words on read_model.tally using gin ((array[total]))")
                .update();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void areMergedSoonAfterSomethingWasProjected() {
        world.deposits(100);
        world.node();
        world.untilDone(1);

        RebuildWorld.until(() -> pendingEntries() == 0);
    }

    @Test
    void areMergedAgainAfterTheNextEvents() {
        world.node();
        for (int times = 0; times < 3; times++) {
            world.deposits(100);
            world.untilDone(1);

            RebuildWorld.until(() -> pendingEntries() == 0);
        }
    }

    private long pendingEntries() {
        return world.number("select pending_tuples from pgstatginindex('read_model.tally_words')");
    }
}
