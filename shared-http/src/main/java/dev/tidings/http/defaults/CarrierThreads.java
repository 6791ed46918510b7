package dev.tidings.http.defaults;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.management.Attribute;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Gives virtual threads, of which each request has one, more carriers than there are processors while the JVM's compilers
 * rest. With as many as processors, a carrier that the operating system makes wait for others, say for a PostgreSQL on the
 * same machine, holds up half of all requests; with more, compilers get less of the processors and a node is warm later.
 * What is said at the start of the JVM wins, and before Java 24 nothing changes.
 */
final class CarrierThreads implements ApplicationListener<ApplicationStartedEvent> {

    /** The JDK's, as {@link Thread} documents it. */
    static final String PROPERTY = "jdk.virtualThreadScheduler.parallelism";

    private static final Logger LOG = LoggerFactory.getLogger(CarrierThreads.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** There is one scheduler in a JVM, however many applications are in it. */
    private static final AtomicBoolean IS_WATCHED = new AtomicBoolean();

    /** Called by Spring Boot through {@code META-INF/spring.factories}. */
    CarrierThreads() {}

    @Override
    public void onApplicationEvent(ApplicationStartedEvent started) {
        CompilationMXBean compilers = compilers();
        if (compilers != null && IS_WATCHED.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("carrier-threads").start(() -> follow(compilers, PAUSE));
        }
    }

    /** Null where there are none, or where the JVM was told how many carriers there are. */
    static @Nullable CompilationMXBean compilers() {
        return System.getProperty(PROPERTY) == null ? ManagementFactory.getCompilationMXBean() : null;
    }

    /** Sets the scheduler's parallelism by what compilers do, until it is interrupted or there is no such scheduler. */
    static void follow(CompilationMXBean compilers, Duration pause) {
        Carriers carriers = new Carriers(Runtime.getRuntime().availableProcessors());
        try {
            while (true) {
                int before = carriers.count();
                long compiled = compilers.getTotalCompilationTime();
                Thread.sleep(pause);
                carriers.compiled(compilers.getTotalCompilationTime() - compiled, pause);
                if (carriers.count() != before) {
                    setParallelism(carriers.count());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (InstanceNotFoundException e) {
            LOG.debug("This Java does not let the carriers of virtual threads change", e);
        } catch (JMException e) {
            LOG.warn("Virtual threads keep as many carriers as they have", e);
        }
    }

    private static void setParallelism(int carriers) throws JMException {
        ObjectName scheduler = new ObjectName("jdk.management:type=VirtualThreadScheduler");
        ManagementFactory.getPlatformMBeanServer().setAttribute(scheduler, new Attribute("Parallelism", carriers));
    }
}
