package dev.tidings.http.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

class HttpDefaultsTest {

    @Test
    void theDefaultsApplyByThemselves() {
        assertThat(property("spring.threads.virtual.enabled")).isEqualTo("true");
        assertThat(property("management.endpoints.web.exposure.include")).isEqualTo("health,info,prometheus");
    }

    @Test
    void whatAnApplicationSetsWins() {
        assertThat(property("spring.threads.virtual.enabled", "--spring.threads.virtual.enabled=false"))
                .isEqualTo("false");
    }

    @Test
    void inProductionANodeTakesItsTimeToLeaveAndTheRestStays() {
        String production = "--spring.profiles.active=production";

        assertThat(property("tidings.http.drain.time", production)).isEqualTo("3s");
        assertThat(property("spring.threads.virtual.enabled", production)).isEqualTo("true");
        assertThat(property("tidings.http.drain.time", production, "--tidings.http.drain.time=1s"))
                .isEqualTo("1s");
    }

    private static String property(String name, String... arguments) {
        SpringApplication application = new SpringApplication(Empty.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            return context.getBean(Environment.class).getRequiredProperty(name);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Empty {}
}
