package dev.tidings.http.conditional;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Conditional requests: If-Match for changes, ETag and If-None-Match for reads. */
@AutoConfiguration
class ConditionalAutoConfiguration {

    /** Outside of the ETag filter, whose answers without a body need the header as well. */
    @Bean
    FilterRegistrationBean<CacheControlFilter> cacheControlFilter() {
        FilterRegistrationBean<CacheControlFilter> registration =
                new FilterRegistrationBean<>(new CacheControlFilter());
        registration.setOrder(0);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyEtagFilter> bodyEtagFilter() {
        FilterRegistrationBean<BodyEtagFilter> registration = new FilterRegistrationBean<>(new BodyEtagFilter());
        registration.setOrder(1);
        return registration;
    }

    @Bean
    WebMvcConfigurer ifMatchParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new IfMatchArgumentResolver());
            }
        };
    }
}
