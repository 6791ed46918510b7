package dev.tidings.http.input;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What request bodies may be.
 *
 * @param limit    how large one may be where {@code limits} names no other
 * @param limits   how large one may be, by patterns of paths; those that may be larger than others take a login
 * @param openLimits the same for paths whose callers are recognised by whoever serves them, in a way of its own
 * @param streams  paths where bodies may be of any size and take any time, because they are read as streams
 * @param inFlight how many bytes of bodies the process holds at once; 0 for an eighth of the heap, 64 MB at most
 * @param patience for how long a body waits until there is room for it
 * @param slowest  how many bytes must come in a second, on the average
 * @param grace    for how long a body may be slower than that
 */
@ConfigurationProperties("tidings.http.bodies")
record BodyProperties(
        DataSize limit,
        Map<String, DataSize> limits,
        @DefaultValue Map<String, DataSize> openLimits,
        List<String> streams,
        DataSize inFlight,
        Duration patience,
        DataSize slowest,
        Duration grace) {

    private static final DataSize MOST = DataSize.ofMegabytes(64);
    private static final int SHARE_OF_HEAP = 8;

    BodyProperties {
        limits = Map.copyOf(limits);
        openLimits = Map.copyOf(openLimits);
        streams = List.copyOf(streams);
        if (slowest.toBytes() <= 0) {
            throw new IllegalArgumentException("tidings.http.bodies.slowest must be positive");
        }
        if (inFlight.toBytes() == 0) {
            inFlight = DataSize.ofBytes(
                    Math.min(MOST.toBytes(), Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP));
        }
    }
}
