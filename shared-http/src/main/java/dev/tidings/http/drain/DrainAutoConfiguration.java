package dev.tidings.http.drain;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Leaving without a request lost. */
@AutoConfiguration
@EnableConfigurationProperties(DrainProperties.class)
class DrainAutoConfiguration {

    @Bean
    Drain drain(DrainProperties properties) {
        return new Drain(properties.time());
    }

    /** Just inside of the filter that answers for problems. */
    @Bean
    FilterRegistrationBean<DrainFilter> drainFilter(Drain drain) {
        FilterRegistrationBean<DrainFilter> registration = new FilterRegistrationBean<>(new DrainFilter(drain));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 15);
        return registration;
    }
}
