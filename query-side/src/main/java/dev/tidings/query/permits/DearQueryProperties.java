package dev.tidings.query.permits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How many dear queries there may be.
 *
 * @param atOnce          how many run at once on this node, one of each client; 0 for one for every two processors
 * @param waiting         how many may wait, those that run included
 * @param mostOfOneClient how many of them may be one client's
 * @param patience        for how long one waits
 */
@ConfigurationProperties("tidings.query.dear")
record DearQueryProperties(int atOnce, int waiting, int mostOfOneClient, Duration patience) {

    DearQueryProperties {
        if (atOnce == 0) {
            atOnce = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        }
    }
}
