package dev.tidings.projections;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A row that is not the same in both generations. Holds no values but the key's, since others may be personal data.
 *
 * @param key     the primary key's columns and what is in them
 * @param columns those that differ; none where the row is in one generation only
 */
public record Difference(Map<String, String> key, Kind kind, List<String> columns) {

    /** Takes copies. */
    public Difference {
        key = Collections.unmodifiableMap(new LinkedHashMap<>(key));
        columns = List.copyOf(columns);
    }

    /** Where the row is. */
    public enum Kind {
        ONLY_LIVE,
        ONLY_NEW,
        DIFFERENT;

        /** As the API has it. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind labelled(String label) {
            return valueOf(label.replace('-', '_').toUpperCase(Locale.ROOT));
        }
    }
}
