package dev.tidings.migrations;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The schemas that Tidings keeps. They may lie in one database or in two. */
public enum Schema {
    /** The log, and what the command side must know apart from it. */
    EVENT_STORE("event_store"),
    /** The read tables, which a replay can make again. */
    READ_MODEL("read_model");

    private final String schemaName;

    Schema(String schemaName) {
        this.schemaName = schemaName;
    }

    /** As PostgreSQL knows it. */
    public String schemaName() {
        return schemaName;
    }

    /**
     * Brings the schema to the newest version. Safe to call from several processes at once: Flyway lets one of them
     * work and the others wait.
     *
     * @param dataSource connects as a user that may create schemas and roles
     * @throws org.flywaydb.core.api.FlywayException when a migration fails or an applied one was changed since
     */
    public void migrate(DataSource dataSource) {
        flyway(dataSource).load().migrate();
    }

    FluentConfiguration flyway(DataSource dataSource) {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(dataSource)
                .schemas(schemaName)
                .defaultSchema(schemaName)
                .locations("classpath:db/" + schemaName)
                .table("schema_history");
    }
}
