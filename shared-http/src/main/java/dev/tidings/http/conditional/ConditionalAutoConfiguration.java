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

    @Bean
    FilterRegistrationBean<ConditionalReadFilter> conditionalReadFilter() {
        FilterRegistrationBean<ConditionalReadFilter> registration =
                new FilterRegistrationBean<>(new ConditionalReadFilter());
        registration.setOrder(0);
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
