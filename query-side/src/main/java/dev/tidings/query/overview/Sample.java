package dev.tidings.query.overview;

import java.time.Instant;
import java.util.Map;

/**
 * How it was at one moment.
 *
 * @param head     the log's last position
 * @param lag      how many events each projection was behind, by name
 * @param requests how many this node had answered since it started
 * @param errors   how many of them with a failure of the server's own
 */
record Sample(Instant at, long head, Map<String, Long> lag, long requests, long errors) {}
