package dev.tidings.http.defaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Configuration;

class CarrierThreadsTest {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    @AfterEach
    void forget() {
        System.clearProperty(CarrierThreads.PROPERTY);
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_24, disabledReason = "The scheduler cannot be changed before")
    void thereAreMoreThanProcessorsWhileCompilersRest() throws Exception {
        Compilers compilers = new Compilers();
        Thread thread = Thread.ofPlatform().start(() -> CarrierThreads.follow(compilers, Duration.ofMillis(10)));
        try {
            await().until(() -> parallelism() > PROCESSORS);

            compilers.areAtWork = true;

            await().until(() -> parallelism() == PROCESSORS);
        } finally {
            thread.interrupt();
            thread.join();
        }
    }

    @Test
    void anApplicationFollowsCompilersByItself() {
        SpringApplication application = new SpringApplication(Empty.class);
        application.setWebApplicationType(WebApplicationType.NONE);

        application.run().close();

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .contains("carrier-threads");
    }

    @Test
    void whatTheJvmWasStartedWithWins() {
        assertThat(CarrierThreads.compilers()).isNotNull();

        System.setProperty(CarrierThreads.PROPERTY, "3");

        assertThat(CarrierThreads.compilers()).isNull();
    }

    private static int parallelism() throws JMException {
        ObjectName scheduler = new ObjectName("jdk.management:type=VirtualThreadScheduler");
        return (int) ManagementFactory.getPlatformMBeanServer().getAttribute(scheduler, "Parallelism");
    }

    /** Take no time while they rest, and all there is while they are at work. */
    private static final class Compilers implements CompilationMXBean {

        private volatile boolean areAtWork;

        @Override
        public long getTotalCompilationTime() {
            return areAtWork ? System.nanoTime() / 1_000_000 : 0;
        }

        @Override
        public String getName() {
            return "compilers";
        }

        @Override
        public boolean isCompilationTimeMonitoringSupported() {
            return true;
        }

        @Override
        public ObjectName getObjectName() {
            throw new UnsupportedOperationException();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Empty {}
}
