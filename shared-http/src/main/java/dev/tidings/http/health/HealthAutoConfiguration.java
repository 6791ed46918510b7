package dev.tidings.http.health;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;

/** Answers those who watch the node without its doing the same over and over. */
@AutoConfiguration
class HealthAutoConfiguration {

    /** Inside of the headers that every answer has. */
    @Bean
    FilterRegistrationBean<HealthFilter> healthFilter() {
        FilterRegistrationBean<HealthFilter> registration =
                new FilterRegistrationBean<>(new HealthFilter(System::nanoTime));
        registration.setOrder(0);
        return registration;
    }

    /** Whether traffic is wanted is known at once. */
    @Bean
    HealthEvents healthEvents(FilterRegistrationBean<HealthFilter> healthFilter) {
        return new HealthEvents(healthFilter.getFilter());
    }

    /** Hears of it. */
    record HealthEvents(@Nullable HealthFilter filter) implements ApplicationListener<AvailabilityChangeEvent<?>> {

        @Override
        public void onApplicationEvent(AvailabilityChangeEvent<?> event) {
            if (filter != null) {
                filter.forget();
            }
        }
    }
}
