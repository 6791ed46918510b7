package dev.tidings.http.defaults;

import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;

/**
 * Gives virtual threads, of which each request has one, more carriers than there are processors, before the first of them
 * is made. With as many as processors, a carrier that the operating system makes wait for others, say for a PostgreSQL on
 * the same machine, holds up half of all requests. What is said at the start of the JVM wins.
 */
final class CarrierThreads implements ApplicationListener<ApplicationStartingEvent> {

    /** The JDK's, as {@link Thread} documents it. */
    static final String PROPERTY = "jdk.virtualThreadScheduler.parallelism";

    private static final int PER_PROCESSOR = 4;

    /** From here on one that waits is a small part of all. */
    private static final int ENOUGH = 32;

    /** Called by Spring Boot through {@code META-INF/spring.factories}. */
    CarrierThreads() {}

    @Override
    public void onApplicationEvent(ApplicationStartingEvent starting) {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(
                    PROPERTY, Integer.toString(of(Runtime.getRuntime().availableProcessors())));
        }
    }

    static int of(int processors) {
        return Math.max(processors, Math.min(PER_PROCESSOR * processors, ENOUGH));
    }
}
