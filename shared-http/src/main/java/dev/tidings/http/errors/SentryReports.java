package dev.tidings.http.errors;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import dev.tidings.http.RequestTrace;
import io.sentry.Sentry;
import io.sentry.SentryOptions;
import io.sentry.logback.SentryAppender;
import io.sentry.protocol.Message;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Makes an event of every error in the log, and sends it. Loaded only where that is wanted. */
final class SentryReports {

    private static final int STOP_MILLIS = 3_000;

    private SentryReports() {}

    static void start(String dsn, String environment, String side) {
        SentryOptions options = options(dsn, environment, side);
        Sentry.init(options);
        LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
        SentryAppender appender = new SentryAppender();
        appender.setContext(loggers);
        appender.setName("sentry");
        appender.setOptions(options);
        appender.setMinimumEventLevel(Level.ERROR);
        appender.setMinimumBreadcrumbLevel(Level.OFF);
        appender.start();
        loggers.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
    }

    private static SentryOptions options(String dsn, String environment, String side) {
        SentryOptions options = new SentryOptions();
        options.setDsn(dsn);
        options.setEnvironment(environment);
        options.setRelease(release());
        options.setTag("side", side);
        options.addContextTag(RequestTrace.MDC_KEY);
        options.addContextTag(RequestTrace.REQUEST_MDC_KEY);
        options.addInAppInclude("dev.tidings");
        options.setSendDefaultPii(false);
        options.setBeforeSend((event, hint) -> {
            withoutParameters(event.getMessage());
            return event;
        });
        // What is reported is what is logged, once; and it is the application that says when it has ended.
        options.setEnableUncaughtExceptionHandler(false);
        options.setEnableShutdownHook(false);
        options.setShutdownTimeoutMillis(STOP_MILLIS);
        return options;
    }

    /** They may name people, as in a path: the log, found by the trace's id, has them. */
    private static void withoutParameters(@Nullable Message message) {
        if (message != null && message.getMessage() != null) {
            message.setFormatted(message.getMessage());
            message.setParams(null);
        }
    }

    private static @Nullable String release() {
        String version = SentryReports.class.getPackage().getImplementationVersion();
        return version == null ? null : "tidings@" + version;
    }

    /** Waits for what is on its way, for a moment. */
    static void stop() {
        Sentry.close();
    }
}
