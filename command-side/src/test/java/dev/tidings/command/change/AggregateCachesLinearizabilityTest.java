package dev.tidings.command.change;

import java.util.UUID;
import org.axonframework.common.caching.Cache;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever several threads do with the caches at once, each is answered as if one had come after the other: what was
 * forgotten is never found again, unless somebody has put it there since.
 */
@Tag("lincheck")
@Param(name = "id", gen = IntGen.class, conf = "1:2")
@Param(name = "state", gen = IntGen.class, conf = "1:4")
public class AggregateCachesLinearizabilityTest {

    private final AggregateCaches caches = new AggregateCaches(100);
    private final Cache posts = caches.of(String.class);

    @Operation
    public void changed(@Param(name = "id") int id, @Param(name = "state") int state) {
        posts.put(key(id), state);
    }

    @Operation
    public boolean loaded(@Param(name = "id") int id, @Param(name = "state") int state) {
        return posts.putIfAbsent(key(id), state);
    }

    @Operation
    public @Nullable Integer find(@Param(name = "id") int id) {
        return posts.<String, Integer>get(key(id));
    }

    @Operation
    public boolean isKept(@Param(name = "id") int id) {
        return caches.of(String.class).containsKey(key(id));
    }

    @Operation
    public void forget(@Param(name = "id") int id) {
        caches.forget(new UUID(0, id));
    }

    @Test
    void everyHistoryCouldHaveHappenedOneAfterTheOther() {
        new StressOptions()
                .iterations(30)
                .invocationsPerIteration(500)
                .threads(3)
                .actorsPerThread(3)
                .check(AggregateCachesLinearizabilityTest.class);
    }

    private static String key(int id) {
        return new UUID(0, id).toString();
    }
}
