package dev.tidings.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The query side as a process of its own: follows the log, answers GET requests. Runs any number of times. */
@SpringBootApplication
public class QuerySideApplication {

    /** Starts the server. */
    public static void main(String[] arguments) {
        SpringApplication.run(QuerySideApplication.class, arguments);
    }
}
