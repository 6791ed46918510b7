package dev.tidings.standalone;

import dev.tidings.command.CommandSideApplication;
import dev.tidings.query.QuerySideApplication;
import dev.tidings.realworld.RealWorldApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Runs the command side, the query side and the RealWorld API in one process, on an embedded PostgreSQL unless another
 * is given.
 */
@SpringBootApplication
@ComponentScan(
        // Each may have a class for comments, say, that is called like another one's.
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        basePackages = {"dev.tidings.standalone", "dev.tidings.command", "dev.tidings.query", "dev.tidings.realworld"},
        excludeFilters =
                @Filter(
                        type = FilterType.ASSIGNABLE_TYPE,
                        classes = {CommandSideApplication.class, QuerySideApplication.class, RealWorldApplication.class
                        }))
public class StandaloneApplication {

    /** Starts Tidings. Settings come from the environment: see docs/configuration.md. */
    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(StandaloneApplication.class);
        application.addInitializers(new DatabaseInitializer());
        application.run(args);
    }
}
