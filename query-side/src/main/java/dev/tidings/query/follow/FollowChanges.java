package dev.tidings.query.follow;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the events of one batch mean for who follows whom, folded together: the last word on each pair. */
final class FollowChanges {

    private final Map<Follow, Boolean> last = new LinkedHashMap<>();
    private final Set<UUID> erased = new LinkedHashSet<>();

    void put(Follow follow, boolean chosen) {
        last.put(follow, chosen);
    }

    void erase(UUID user) {
        last.keySet()
                .removeIf(follow ->
                        follow.readerId().equals(user) || follow.userId().equals(user));
        erased.add(user);
    }

    /** Pairs of whom one follows the other after the batch if {@code chosen}, else does no longer. */
    List<Follow> follows(boolean chosen) {
        return last.entrySet().stream()
                .filter(follow -> follow.getValue() == chosen)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Users who follow nobody any more, and whom nobody follows. */
    Set<UUID> erased() {
        return erased;
    }
}
