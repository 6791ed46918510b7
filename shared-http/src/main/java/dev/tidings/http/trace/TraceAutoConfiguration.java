package dev.tidings.http.trace;

import java.util.Map;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.task.TaskDecorator;

/** Request ids. */
@AutoConfiguration(before = TaskExecutionAutoConfiguration.class)
class TraceAutoConfiguration {

    /** Outermost, so that whatever goes wrong further in is logged with the id. */
    @Bean
    FilterRegistrationBean<RequestTraceFilter> requestTraceFilter() {
        FilterRegistrationBean<RequestTraceFilter> registration =
                new FilterRegistrationBean<>(new RequestTraceFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** Streamed answers are written on threads of the task executor: the id goes along. */
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
