package dev.tidings.standalone;

import java.nio.file.Path;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the embedded PostgreSQL before anything asks for a database, and stops it after everything else, unless
 * {@code TIDINGS_DATABASE_URL} names another, or Spring only prepares itself (deploy/app/process) and asks for none.
 */
final class DatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (environment.containsProperty("tidings.database.url")
                || Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            return;
        }
        Path folder = Path.of(environment.getProperty("tidings.data.folder", "data"));
        EmbeddedDatabase database =
                EmbeddedDatabase.start(folder.toAbsolutePath().normalize());
        environment.getPropertySources().addFirst(new MapPropertySource("embeddedDatabase", database.settings()));
        environment.getPropertySources().addLast(new MapPropertySource("dataFolder", database.defaults()));
        context.getBeanFactory().registerSingleton("embeddedDatabase", database);
        if (context.getBeanFactory() instanceof DefaultSingletonBeanRegistry registry) {
            // What is registered first is destroyed last.
            registry.registerDisposableBean("embeddedDatabase", database::close);
        }
    }
}
