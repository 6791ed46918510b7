package dev.tidings.http.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

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
        StandardEnvironment production = new StandardEnvironment();
        production.setActiveProfiles("production");

        new HttpDefaults().postProcessEnvironment(production, new SpringApplication());

        assertThat(production.getProperty("tidings.http.drain.time")).isEqualTo("3s");
        assertThat(production.getProperty("spring.threads.virtual.enabled")).isEqualTo("true");
        // Nobody is believed about who asks, until it is said that a balancer is in front.
        assertThat(production.getProperty("server.forward-headers-strategy")).isEqualTo("none");
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
