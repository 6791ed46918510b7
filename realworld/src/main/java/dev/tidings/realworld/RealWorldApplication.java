package dev.tidings.realworld;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The RealWorld API as a process of its own. Keeps nothing; runs any number of times. */
@SpringBootApplication
public class RealWorldApplication {

    /** Starts the server. Settings come from the environment: see docs/realworld.md. */
    public static void main(String[] arguments) {
        SpringApplication.run(RealWorldApplication.class, arguments);
    }

    @Bean
    Sides configuredSides(
            @Value("${tidings.realworld.command-url}") URI command,
            @Value("${tidings.realworld.query-url}") URI query) {
        return new Sides() {
            @Override
            public URI command() {
                return command;
            }

            @Override
            public URI query() {
                return query;
            }
        };
    }
}
