package dev.tidings.query.schema;

import dev.tidings.query.QuerySideApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

/** Asks Hibernate, set up as the query side sets it up, what a database lacks of what the entities say. */
final class EntitySchema {

    private EntitySchema() {}

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(HibernateJpaAutoConfiguration.class)
    @EntityScan(basePackageClasses = QuerySideApplication.class)
    static class Entities {}

    /** The statements that would bring the read tables to the entities; none where both agree. */
    static List<String> missingIn(PGSimpleDataSource database) {
        database.setCurrentSchema("read_model");
        try {
            Path script = Files.createTempFile("entities", ".sql");
            write(script, database);
            List<String> statements = Arrays.stream(Files.readString(script).split(";\\s*\n"))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .map(statement -> statement.replace("alter table if exists ", "alter table "))
                    .toList();
            Files.delete(script);
            return statements;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path script, DataSource database) {
        new SpringApplicationBuilder(Entities.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "spring.config.name",
                        "none",
                        "spring.main.banner-mode",
                        "off",
                        "logging.level.root",
                        "warn",
                        "spring.jpa.hibernate.ddl-auto",
                        "none",
                        "spring.jpa.properties.jakarta.persistence.schema-generation.scripts.action",
                        "update",
                        "spring.jpa.properties.jakarta.persistence.schema-generation.scripts.create-target",
                        script.toString(),
                        "spring.jpa.properties.hibernate.hbm2ddl.delimiter",
                        ";"))
                .initializers(context -> Objects.requireNonNull((GenericApplicationContext) context)
                        .registerBean("dataSource", DataSource.class, () -> database))
                .run()
                .close();
    }
}
