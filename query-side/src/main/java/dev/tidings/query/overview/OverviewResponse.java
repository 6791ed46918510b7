package dev.tidings.query.overview;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How the service does.
 *
 * @param version   of the node that answers
 * @param startedAt when that node started
 * @param nodes     all that project
 * @param samples   the last hour as the answering node has seen it, the oldest first; now is the last
 */
record OverviewResponse(String version, Instant startedAt, List<Node> nodes, Database database, List<Sample> samples) {

    /**
     * A query side.
     *
     * @param seenAt      when it said last that it lives
     * @param projections the versions of its projections' code, by name
     */
    record Node(String name, Instant seenAt, Map<String, Integer> projections) {}

    /**
     * The database of the read tables.
     *
     * @param connections    how many there are to it now
     * @param maxConnections how many there may be
     */
    record Database(String version, Instant startedAt, long bytes, int connections, int maxConnections) {}
}
