package dev.tidings.cli.rebuild;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How a new generation compares with the live one, both at the same position. */
record Verification(Instant verifiedAt, long position, boolean equal, List<TableDifferences> tables) {

    /**
     * One table's rows.
     *
     * @param onlyLive  how many keys the live generation alone has
     * @param onlyNew   how many the new one alone has
     * @param different how many both have, with different columns
     */
    record TableDifferences(String table, long onlyLive, long onlyNew, long different, List<Example> examples) {}

    /** One of the first rows that differ: its key, and the columns, without what stands in them. */
    record Example(
            Map<String, JsonNode> key,
            String kind,
            @Nullable List<String> columns) {}
}
