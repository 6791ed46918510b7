package dev.tidings.command.change;

import java.util.UUID;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever several threads do with the cache at once, each is answered as if one had come after the other: what was
 * forgotten is never found again, unless somebody has put it there since.
 */
@Tag("lincheck")
@Param(name = "id", gen = IntGen.class, conf = "1:2")
@Param(name = "version", gen = IntGen.class, conf = "1:4")
public class AggregateCacheLinearizabilityTest {

    private final AggregateCache cache = new AggregateCache(100_000);

    @Operation
    public void changed(@Param(name = "id") int id, @Param(name = "version") int version) {
        cache.keep(new UUID(0, id), new AggregateCache.Entry(() -> 100, version, NoSnapshotTriggerDefinition.TRIGGER));
    }

    @Operation
    public @Nullable Long find(@Param(name = "id") int id) {
        AggregateCache.Entry found = cache.find(new UUID(0, id));
        return found == null ? null : found.version();
    }

    @Operation
    public void forget(@Param(name = "id") int id) {
        cache.forget(new UUID(0, id));
    }

    @Test
    void everyHistoryCouldHaveHappenedOneAfterTheOther() {
        new StressOptions()
                .iterations(30)
                .invocationsPerIteration(500)
                .threads(3)
                .actorsPerThread(3)
                .check(AggregateCacheLinearizabilityTest.class);
    }
}
