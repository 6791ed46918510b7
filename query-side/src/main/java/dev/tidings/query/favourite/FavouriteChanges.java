package dev.tidings.query.favourite;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the events of one batch mean for favourites, folded together: the last word on each. */
final class FavouriteChanges {

    private final Map<Favourite, Boolean> last = new LinkedHashMap<>();
    private final Set<UUID> erased = new LinkedHashSet<>();

    void put(Favourite favourite, boolean chosen) {
        last.put(favourite, chosen);
    }

    void erase(UUID readerId) {
        last.keySet().removeIf(favourite -> favourite.readerId().equals(readerId));
        erased.add(readerId);
    }

    /** Those that are favourites after the batch if {@code chosen}, else are none any more. */
    List<Favourite> favourites(boolean chosen) {
        return last.entrySet().stream()
                .filter(favourite -> favourite.getValue() == chosen)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Readers of whose favourites none is left. */
    Set<UUID> erased() {
        return erased;
    }
}
