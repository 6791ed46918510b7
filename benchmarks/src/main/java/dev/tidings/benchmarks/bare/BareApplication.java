package dev.tidings.benchmarks.bare;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service, on the database of the contestant that has posts in one table. */
@SpringBootApplication
public class BareApplication {

    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(BareApplication.class, arguments);
    }
}
