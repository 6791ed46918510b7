package dev.tidings.http.input;

import jakarta.servlet.Filter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** What is refused before anybody reads it. */
@AutoConfiguration
@EnableConfigurationProperties(InputProperties.class)
class InputAutoConfiguration {

    @Bean
    FilterRegistrationBean<UrlEncodingFilter> urlEncodingFilter() {
        return ordered(new UrlEncodingFilter(), 20);
    }

    /** The paths that take bodies of any size stream them. */
    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(InputProperties properties) {
        return ordered(new BodyLimitFilter(properties.unlimitedPaths()), 30);
    }

    /** Inside of the filter that answers for problems, outside of whoever reads the URL or the body. */
    private static <F extends Filter> FilterRegistrationBean<F> ordered(F filter, int place) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registration;
    }
}
