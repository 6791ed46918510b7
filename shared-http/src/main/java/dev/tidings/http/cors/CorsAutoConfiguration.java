package dev.tidings.http.cors;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.cors.CorsConfiguration;

/** Lets the pages of configured origins call the API. */
@AutoConfiguration
@EnableConfigurationProperties(CorsProperties.class)
class CorsAutoConfiguration {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE");
    private static final List<String> READABLE =
            List.of("ETag", "Location", "Event-Position", "Retry-After", "X-Request-Id");
    private static final Duration REMEMBERED = Duration.ofHours(1);

    /** Inside of the filter that answers for problems, outside of whoever asks for a token. */
    @Bean
    FilterRegistrationBean<CrossOriginFilter> crossOriginFilter(CorsProperties properties) {
        FilterRegistrationBean<CrossOriginFilter> registration =
                new FilterRegistrationBean<>(new CrossOriginFilter(allowed(properties.allowedOrigins())));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 15);
        return registration;
    }

    /** Without credentials: tokens travel in a header that a page sets itself, never in cookies. */
    private static CorsConfiguration allowed(List<String> origins) {
        CorsConfiguration allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(origins);
        allowed.setAllowedMethods(METHODS);
        allowed.setAllowedHeaders(List.of(CorsConfiguration.ALL));
        allowed.setExposedHeaders(READABLE);
        allowed.setMaxAge(REMEMBERED);
        return allowed;
    }
}
