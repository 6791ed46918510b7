package dev.tidings.command.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.awaitility.Awaitility;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AggregateCacheTest {

    private static final int BYTES = 1_000_000;
    private static final int MANY = 5000;

    private final AggregateCache cache = new AggregateCache(BYTES);

    @ParameterizedTest
    @ValueSource(ints = {200, 5_000, 320_000, 2 * BYTES})
    void howeverLargeAggregatesAreTheyTakeNoMoreThanTheyMay(int size) {
        for (int n = 0; n < MANY; n++) {
            keep(n, size);
        }

        Awaitility.await().untilAsserted(() -> assertThat(bytes()).isLessThanOrEqualTo(BYTES));
    }

    @Test
    void whatHasGrownCountsAsItIsNow() {
        for (int n = 0; n < 2; n++) {
            keep(n, BYTES / 4);
        }
        keep(0, BYTES - BYTES / 8);

        Awaitility.await().untilAsserted(() -> assertThat(bytes()).isLessThanOrEqualTo(BYTES));
    }

    @Test
    void theSameMemoryKeepsManySmallOnes() {
        for (int n = 0; n < BYTES / 1000; n++) {
            keep(n, 500);
        }

        assertThat(bytes()).isEqualTo(BYTES / 1000 * 500);
    }

    private void keep(int n, int size) {
        cache.keep(new UUID(0, n), new AggregateCache.Entry(() -> size, n, NoSnapshotTriggerDefinition.TRIGGER));
    }

    private int bytes() {
        int bytes = 0;
        for (int n = 0; n < MANY; n++) {
            AggregateCache.Entry entry = cache.find(new UUID(0, n));
            bytes += entry == null ? 0 : entry.root().bytes();
        }
        return bytes;
    }
}
