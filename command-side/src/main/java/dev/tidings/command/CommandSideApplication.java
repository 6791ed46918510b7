package dev.tidings.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;

/** The command side alone. */
@SpringBootApplication(exclude = DataSourceAutoConfiguration.class)
public class CommandSideApplication {

    /** Starts it. */
    public static void main(String[] args) {
        SpringApplication.run(CommandSideApplication.class, args);
    }
}
