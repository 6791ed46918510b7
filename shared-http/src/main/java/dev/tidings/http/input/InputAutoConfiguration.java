package dev.tidings.http.input;

import jakarta.servlet.Filter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What is refused before anybody reads it. */
@AutoConfiguration
@EnableConfigurationProperties(BodyProperties.class)
class InputAutoConfiguration {

    @Bean
    FilterRegistrationBean<UrlEncodingFilter> urlEncodingFilter() {
        return ordered(new UrlEncodingFilter(), 20);
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(BodyProperties properties) {
        return ordered(
                new BodyLimitFilter(
                        new BodyLimits(properties),
                        BodyPace.of(properties.grace(), properties.slowest().toBytes()),
                        new BodyBudget(properties.inFlight().toBytes(), properties.patience())),
                30);
    }

    /** Before any other interceptor. */
    @Bean
    WebMvcConfigurer loginFirst() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new LoginFirst()).order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }

    /** A client that asks whether to send its body at all is told so by whoever begins to read it. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> continueOnRead() {
        return tomcat ->
                tomcat.addConnectorCustomizers(connector -> connector.setProperty("continueResponseTiming", "onRead"));
    }

    /** Inside of the filter that answers for problems, outside of whoever reads the URL or the body. */
    private static <F extends Filter> FilterRegistrationBean<F> ordered(F filter, int place) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registration;
    }
}
