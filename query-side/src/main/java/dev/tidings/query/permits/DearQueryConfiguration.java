package dev.tidings.query.permits;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Has dear queries wait for one another. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DearQueryProperties.class)
class DearQueryConfiguration {

    @Bean
    WebMvcConfigurer dearQueries(DearQueryProperties properties) {
        DearQueryInterceptor interceptor = new DearQueryInterceptor(new DearQueries(properties));
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(interceptor).order(Ordered.LOWEST_PRECEDENCE);
            }
        };
    }
}
