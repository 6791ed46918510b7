package dev.tidings.http.app;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnResource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves the web app where there is one: in a jar on the class path, unless {@code tidings.http.app.location} names
 * another folder (ending in {@code /}).
 */
@AutoConfiguration
@ConditionalOnResource(resources = AppAutoConfiguration.LOCATION + "index.html")
class AppAutoConfiguration {

    static final String LOCATION = "${tidings.http.app.location:classpath:/META-INF/resources/}";

    /** Their names change with their content. */
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** Loads the newest files from pages that the server writes. */
    private static final CacheControl ASK_AGAIN = CacheControl.noCache();

    /** The icon and the like. */
    private static final CacheControl FOR_AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final String location;

    AppAutoConfiguration(@Value(LOCATION) String location) {
        this.location = location;
    }

    @Bean
    AppRoutes appRoutes(ResourceLoader files, JsonMapper json) throws IOException {
        byte[] html = files.getResource(location + "index.html").getContentAsByteArray();
        byte[] routes = files.getResource(location + "routes.json").getContentAsByteArray();
        return new AppRoutes(html, List.of(json.readValue(routes, String[].class)));
    }

    /** Before Spring Boot's own, which then stands back. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WebMvcConfigurer appFiles() {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                serve(registry, "/assets/**", location + "assets/", FOR_EVER);
                serve(registry, "/{app:app\\.js}", location, ASK_AGAIN);
                serve(registry, "/**", location, FOR_AN_HOUR);
            }
        };
    }

    private static void serve(ResourceHandlerRegistry registry, String path, String location, CacheControl caching) {
        registry.addResourceHandler(path)
                .addResourceLocations(location)
                .setCacheControl(caching)
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new PathResourceResolver());
    }
}
