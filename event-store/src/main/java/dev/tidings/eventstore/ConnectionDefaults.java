package dev.tidings.eventstore;

import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What the driver's connections to PostgreSQL have in common, so that a host which vanishes without a word is noticed
 * within 30 seconds: by who waits for an answer, by who only listens, and by what lies unused in a pool.
 */
public final class ConnectionDefaults {

    private static final Map<String, String> PROPERTIES = Map.of(
            "connectTimeout",
            "5",
            // Longer than an append may wait for the log and then keep it. Statements that take longer than that
            // between
            // two bytes of their answer need a network timeout of their own.
            "socketTimeout",
            "15",
            "tcpKeepAlive",
            "true",
            "socketFactory",
            KeepAliveSocketFactory.class.getName(),
            // Details quote rows, and no personal data may get into logs.
            "logServerErrorDetail",
            "false");

    /** Seen from the server: it lets go of what a vanished node has locked. */
    private static final String SETTINGS =
            "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=2";

    private ConnectionDefaults() {}

    /**
     * Hands each property of the driver and its value to whatever configures connections.
     *
     * @param settings of the session, besides: such as {@code "-c lock_timeout=10s"}
     */
    public static void apply(BiConsumer<String, Object> property, String... settings) {
        PROPERTIES.forEach(property);
        property.accept("options", SETTINGS + " " + String.join(" ", settings));
    }
}
