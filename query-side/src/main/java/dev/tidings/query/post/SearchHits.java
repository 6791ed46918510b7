package dev.tidings.query.post;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What a search has found.
 *
 * @param text  what was searched for in the end
 * @param ids   the posts that are ranked, in no order, none twice
 * @param total how many posts there are at least
 * @param isAll whether these are all
 */
record SearchHits(TextSearch text, Collection<UUID> ids, int total, boolean isAll) {

    /** So many are counted. */
    static final int MOST = 500;

    static SearchHits none(TextSearch text) {
        return new SearchHits(text, List.of(), 0, true);
    }
}
