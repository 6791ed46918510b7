package dev.tidings.http.defaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * Puts {@code tidings-http.yml} beneath all other properties, and with the profile {@code production} its own file
 * above it: whatever an application sets wins.
 */
final class HttpDefaults implements EnvironmentPostProcessor {

    private static final String FILE = "tidings-http.yml";
    private static final String PRODUCTION_FILE = "tidings-production.yml";

    /** Called by Spring Boot through {@code META-INF/spring.factories}. */
    HttpDefaults() {}

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.matchesProfiles("production")) {
            addLast(environment, PRODUCTION_FILE);
        }
        addLast(environment, FILE);
    }

    private static void addLast(ConfigurableEnvironment environment, String file) {
        try {
            List<PropertySource<?>> sources = new YamlPropertySourceLoader()
                    .load(file, new ClassPathResource(file, HttpDefaults.class.getClassLoader()));
            sources.forEach(environment.getPropertySources()::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException("The defaults cannot be read: " + file, e);
        }
    }
}
