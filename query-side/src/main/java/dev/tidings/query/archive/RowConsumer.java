package dev.tidings.query.archive;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes one row or event after another, as maps from names to values that JSON knows. */
@FunctionalInterface
interface RowConsumer {

    void accept(Map<String, @Nullable Object> row);
}
