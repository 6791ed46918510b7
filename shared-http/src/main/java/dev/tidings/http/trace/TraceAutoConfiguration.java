package dev.tidings.http.trace;

import io.opentelemetry.api.trace.Tracer;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.task.TaskDecorator;

/** Request ids, and spans where somebody collects them. */
@AutoConfiguration(before = TaskExecutionAutoConfiguration.class)
class TraceAutoConfiguration {

    @Bean
    Tracing tracing(
            @Value("${tidings.tracing.endpoint}") String endpoint,
            @Value("${spring.application.name:tidings}") String service) {
        return new Tracing(endpoint, service);
    }

    @Bean
    Tracer tracer(Tracing tracing) {
        return tracing.tracer();
    }

    /** Outermost, so that whatever goes wrong further in is logged with the id. */
    @Bean
    FilterRegistrationBean<RequestTraceFilter> requestTraceFilter(Tracer tracer) {
        FilterRegistrationBean<RequestTraceFilter> registration =
                new FilterRegistrationBean<>(new RequestTraceFilter(new ServerSpans(tracer)));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /**
     * Streamed answers are written on threads of the task executor: the id goes along. The span does
     * not, for an import would fill its trace with a span for each line.
     */
    @Bean
    TaskDecorator requestTraceTaskDecorator() {
        return task -> {
            Map<String, String> context = MDC.getCopyOfContextMap();
            return context == null ? task : () -> runWith(context, task);
        };
    }

    private static void runWith(Map<String, String> context, Runnable task) {
        MDC.setContextMap(context);
        try {
            task.run();
        } finally {
            MDC.clear();
        }
    }
}
