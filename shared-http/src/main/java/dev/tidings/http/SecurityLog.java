package dev.tidings.http;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What those want to know who watch over a service: who came in, who was refused, who got more power or less. Each is a
 * line of the logger {@code dev.tidings.security} and counts for the metric {@code tidings.security.events}. It holds ids
 * and the client's address, never names, secrets or what was sent. Refusals, which strangers can make as many of as they
 * like, are counted all and logged up to a number in each second. Thread-safe.
 */
public final class SecurityLog {

    /** What happened, apart from refusals, which go by the name of their problem. */
    public enum Event {
        LOGGED_IN,
        SESSION_ENDED,
        REFRESH_TOKEN_REUSED,
        PASSWORD_CHANGED,
        EMAIL_CHANGED,
        ROLE_GRANTED,
        ROLE_REVOKED,
        USER_ERASED,
        USER_SUSPENDED,
        USER_RESTORED,
        INVITATION_MADE,
        INVITATION_WITHDRAWN,
        SIGNING_KEY_MADE,
        SIGNING_KEY_WITHDRAWN,
        REBUILD_STARTED,
        REBUILD_CANCELLED,
        GENERATION_SWITCHED,
        GENERATION_ROLLED_BACK,
        DEAD_LETTER_DISCARDED,
        WEBHOOK_ADDED,
        WEBHOOK_REMOVED,
        WEBHOOK_ENABLED,
        WEBHOOK_DISABLED,
        WEBHOOK_SECRET_MADE;

        /** As it is logged and counted. */
        String tag() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final String LOGGER = "dev.tidings.security";
    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);
    private static final String METRIC = "tidings.security.events";
    private static final Set<HttpStatus> REFUSALS =
            Set.of(HttpStatus.UNAUTHORIZED, HttpStatus.FORBIDDEN, HttpStatus.TOO_MANY_REQUESTS);
    private static final int REFUSALS_LOGGED = 20;
    private static final long WINDOW = Duration.ofSeconds(1).toNanos();

    private final MeterRegistry registry;
    private final LongSupplier nanos;
    private final ReentrantLock lock = new ReentrantLock();
    private long windowStart;
    private int inWindow;
    private long unlogged;

    /** Counts here. */
    public SecurityLog(MeterRegistry registry) {
        this(registry, System::nanoTime);
    }

    SecurityLog(MeterRegistry registry, LongSupplier nanos) {
        this.registry = registry;
        this.nanos = nanos;
        this.windowStart = nanos.getAsLong();
        // What has never happened is 0, so that alerts see the first time.
        for (Event event : Event.values()) {
            count(event.tag(), 0);
        }
    }

    /**
     * Records what somebody did, or what befell somebody.
     *
     * @param user   whom it is about; null where it is about nobody
     * @param detail what else there is to know, such as a role or the id of a key
     */
    public void record(Event event, @Nullable UUID user, @Nullable Object detail) {
        count(event.tag(), 1);
        write(LOG.atInfo(), event.tag(), user, detail, currentRequest());
    }

    /** Records a refusal, where the problem is one. */
    public void refused(ProblemType problem, HttpServletRequest request) {
        if (!REFUSALS.contains(problem.status())) {
            return;
        }
        count(problem.name(), 1);
        long missed = admitted();
        if (missed >= 0) {
            write(LOG.atWarn(), problem.name(), null, missed == 0 ? null : missed + " more not logged", request);
        }
    }

    private void write(
            LoggingEventBuilder line,
            String event,
            @Nullable UUID user,
            @Nullable Object detail,
            @Nullable HttpServletRequest request) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("user.id", user);
        fields.put("user.by", Caller.current().map(Caller::userId).orElse(null));
        fields.put("source.ip", request == null ? null : request.getRemoteAddr());
        fields.put("detail", detail);
        StringBuilder text = new StringBuilder(event);
        LoggingEventBuilder filled = line.addKeyValue("event.action", event);
        for (Map.Entry<String, @Nullable Object> field : fields.entrySet()) {
            Object value = field.getValue();
            if (value != null) {
                filled = filled.addKeyValue(field.getKey(), value.toString());
                text.append(' ').append(field.getKey()).append('=').append(value);
            }
        }
        filled.setMessage(text.toString()).log();
    }

    /** How many were not logged before this one, which is; negative where this one is not either. */
    private long admitted() {
        lock.lock();
        try {
            long now = nanos.getAsLong();
            if (now - windowStart >= WINDOW) {
                windowStart = now;
                inWindow = 0;
            }
            if (inWindow >= REFUSALS_LOGGED) {
                unlogged++;
                return -1;
            }
            inWindow++;
            long missed = unlogged;
            unlogged = 0;
            return missed;
        } finally {
            lock.unlock();
        }
    }

    private void count(String event, int times) {
        registry.counter(METRIC, "event", event).increment(times);
    }

    private static @Nullable HttpServletRequest currentRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }
}
