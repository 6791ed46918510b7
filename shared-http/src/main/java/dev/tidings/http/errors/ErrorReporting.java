package dev.tidings.http.errors;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Reports errors where {@code tidings.sentry.dsn} says where to. No bean: it begins before the first of them, so that a
 * start that fails is reported too, and ends after the last, so that nothing is lost on the way out.
 */
final class ErrorReporting implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Called by Spring Boot through {@code META-INF/spring.factories}. */
    ErrorReporting() {}

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        String dsn = environment.getProperty("tidings.sentry.dsn");
        if (StringUtils.hasText(dsn)) {
            SentryReports.start(
                    dsn.strip(),
                    environment.getRequiredProperty("tidings.sentry.environment"),
                    environment.getProperty("spring.application.name", "tidings"));
            SpringApplication.getShutdownHandlers().add(SentryReports::stop);
        }
    }
}
