package dev.tidings.http.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Configuration;

class CarrierThreadsTest {

    @AfterEach
    void forget() {
        System.clearProperty(CarrierThreads.PROPERTY);
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "2, 8", "8, 32", "16, 32", "64, 64"})
    void thereAreMoreThanProcessorsWhereThoseAreFew(int processors, int carriers) {
        assertThat(CarrierThreads.of(processors)).isEqualTo(carriers);
    }

    @Test
    void anApplicationAsksForThemByItself() {
        start();

        assertThat(System.getProperty(CarrierThreads.PROPERTY))
                .isEqualTo(
                        Integer.toString(CarrierThreads.of(Runtime.getRuntime().availableProcessors())));
    }

    @Test
    void whatTheJvmWasStartedWithWins() {
        System.setProperty(CarrierThreads.PROPERTY, "3");

        start();

        assertThat(System.getProperty(CarrierThreads.PROPERTY)).isEqualTo("3");
    }

    private static void start() {
        SpringApplication application = new SpringApplication(Empty.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.run().close();
    }

    @Configuration(proxyBeanMethods = false)
    static class Empty {}
}
