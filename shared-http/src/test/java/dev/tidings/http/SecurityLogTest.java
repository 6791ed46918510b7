package dev.tidings.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;

class SecurityLogTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicLong nanos = new AtomicLong();
    private final SecurityLog log = new SecurityLog(registry, nanos::get);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.tidings.security");

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void listenNoMore() {
        logger.detachAppender(lines);
    }

    @Test
    void whoGotMorePowerIsLoggedAndCounted() {
        UUID user = UUID.randomUUID();

        log.record(SecurityLog.Event.ROLE_GRANTED, user, "ADMIN");

        assertThat(messages()).containsExactly("role-granted user.id=" + user + " detail=ADMIN");
        assertThat(counted("role-granted")).isEqualTo(1);
    }

    @Test
    void aRefusalIsLoggedWithTheClientsAddressAndNothingThatItSent() {
        log.refused(ProblemType.AUTHENTICATION_REQUIRED, request());

        assertThat(messages()).containsExactly("authentication-required source.ip=192.0.2.7");
    }

    @Test
    void whatIsMissingIsNoRefusal() {
        log.refused(ProblemType.NOT_FOUND, request());

        assertThat(messages()).isEmpty();
    }

    @Test
    void manyRefusalsAreCountedAllAndLoggedInPart() {
        for (int i = 0; i < 1000; i++) {
            log.refused(ProblemType.FORBIDDEN, request());
        }
        assertThat(messages()).hasSize(20);
        assertThat(counted("forbidden")).isEqualTo(1000);

        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        log.refused(ProblemType.FORBIDDEN, request());

        assertThat(messages()).hasSize(21).last().asString().endsWith("detail=980 more not logged");
    }

    @Test
    void whatHasNeverHappenedIsCountedAsNone() {
        assertThat(counted("refresh-token-reused")).isZero();
    }

    private List<String> messages() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private double counted(String event) {
        return registry.get("tidings.security.events")
                .tag("event", event)
                .counter()
                .count();
    }

    private static MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/users/ada");
        request.setRemoteAddr("192.0.2.7");
        request.addHeader("Authorization", "Bearer secret");
        return request;
    }
}
