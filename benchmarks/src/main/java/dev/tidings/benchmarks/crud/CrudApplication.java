package dev.tidings.benchmarks.crud;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service. */
@SpringBootApplication
public class CrudApplication {

    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(CrudApplication.class, arguments);
    }
}
