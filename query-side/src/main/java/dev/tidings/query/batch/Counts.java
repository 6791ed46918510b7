package dev.tidings.query.batch;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** By how much a batch changes what is counted for each of many ids. Belongs to one thread. */
public final class Counts {

    /** In the order of the ids: two segments that add to the same counts take their rows in one order. */
    private final Map<UUID, Long> changes = new TreeMap<>();

    /** There is one more for each of these. */
    public void addAll(Iterable<UUID> ids) {
        ids.forEach(id -> changes.merge(id, 1L, Long::sum));
    }

    /** There is one fewer for each of these. */
    public void removeAll(Iterable<UUID> ids) {
        ids.forEach(id -> changes.merge(id, -1L, Long::sum));
    }

    /** What is counted differently after the batch. */
    public Map<UUID, Long> changes() {
        changes.values().removeIf(change -> change == 0);
        return changes;
    }
}
