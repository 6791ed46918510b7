package dev.tidings.query.trending;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the board is kept and streamed.
 *
 * @param rest                    for how long a board that was read answers although something has moved, unless a
 *                                request names a position that it does not cover
 * @param maxListeners            how many clients may listen to the stream at once
 * @param maxListenersOfOneClient how many of them may have one address
 * @param heartbeat               after which silence a listener is told that the stream lives
 */
@ConfigurationProperties("tidings.query.trending")
record TrendingProperties(Duration rest, int maxListeners, int maxListenersOfOneClient, Duration heartbeat) {}
