package dev.tidings.http.problem;

import dev.tidings.http.SecurityLog;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;
import tools.jackson.databind.json.JsonMapper;

/** Problem documents from every layer: Tomcat, filters, Spring MVC. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
class ProblemAutoConfiguration {

    @Bean
    ProblemWriter problemWriter(JsonMapper mapper) {
        return new ProblemWriter(mapper);
    }

    @Bean
    SecurityLog securityLog(ObjectProvider<MeterRegistry> registry) {
        return new SecurityLog(registry.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    ProblemHandler problemHandler(ProblemWriter writer, SecurityLog securityLog) {
        return new ProblemHandler(writer, securityLog);
    }

    @Bean
    ProblemErrorController problemErrorController(ProblemWriter writer) {
        return new ProblemErrorController(writer);
    }

    /** Inside of the request id and the metrics, outside of everything else. */
    @Bean
    FilterRegistrationBean<ProblemFilter> problemFilter(ProblemHandler problems) {
        FilterRegistrationBean<ProblemFilter> registration = new FilterRegistrationBean<>(new ProblemFilter(problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    WebMvcConfigurer readsNegotiate() {
        return new WebMvcConfigurer() {
            @Override
            public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
                configurer.strategies(List.of(new ReadsNegotiate()));
            }
        };
    }

    /** After the handlers that an application declares, in place of Spring's own, which answer without a document. */
    @Bean
    WebMvcConfigurer problemExceptionResolution(ProblemHandler problems) {
        return new WebMvcConfigurer() {
            @Override
            public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
                resolvers.removeIf(resolver -> !(resolver instanceof ExceptionHandlerExceptionResolver));
                resolvers.add(new ProblemExceptionResolver(problems));
            }
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemReports(JsonMapper mapper) {
        return tomcat -> tomcat.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemReportValve(mapper)));
    }
}
