package dev.tidings.query.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param nextCursor what to send as {@code cursor} for the page behind this one; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /** How many items a page has unless the client asks for another number. */
    public static final String DEFAULT_LIMIT = "20";

    /** How many items a page has at most. */
    public static final int MAX_LIMIT = 100;

    /** A list that is all on one page. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(List.copyOf(items), null);
    }

    /**
     * A page that ends where the limit says.
     *
     * @param found  up to one item more than the limit, which shows that there is another page
     * @param cursor makes the cursor that stands behind an item
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<? super T, String> cursor) {
        if (found.size() <= limit) {
            return whole(found);
        }
        List<T> items = List.copyOf(found.subList(0, limit));
        return new Page<>(items, cursor.apply(items.getLast()));
    }

    /** The same page with something else made of each item. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), nextCursor);
    }
}
