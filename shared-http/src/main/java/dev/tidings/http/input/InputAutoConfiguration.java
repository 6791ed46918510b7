package dev.tidings.http.input;

import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** What is refused before anybody reads it. */
@AutoConfiguration
class InputAutoConfiguration {

    @Bean
    FilterRegistrationBean<UrlEncodingFilter> urlEncodingFilter() {
        return ordered(new UrlEncodingFilter(), 20);
    }

    /** The paths that take bodies of any size stream them. */
    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(
            @Value("${tidings.http.unlimited-paths:/api/posts/import}") List<String> unlimitedPaths) {
        return ordered(new BodyLimitFilter(unlimitedPaths), 30);
    }

    /** Inside of the filter that answers for problems, outside of whoever reads the URL or the body. */
    private static <F extends Filter> FilterRegistrationBean<F> ordered(F filter, int place) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registration;
    }
}
