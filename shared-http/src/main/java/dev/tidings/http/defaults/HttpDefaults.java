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

/** Puts {@code tidings-http.yml} beneath all other properties: whatever an application sets wins. */
final class HttpDefaults implements EnvironmentPostProcessor {

    private static final String FILE = "tidings-http.yml";

    /** Called by Spring Boot through {@code META-INF/spring.factories}. */
    HttpDefaults() {}

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            List<PropertySource<?>> sources = new YamlPropertySourceLoader()
                    .load(FILE, new ClassPathResource(FILE, HttpDefaults.class.getClassLoader()));
            sources.forEach(environment.getPropertySources()::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException("The defaults cannot be read: " + FILE, e);
        }
    }
}
