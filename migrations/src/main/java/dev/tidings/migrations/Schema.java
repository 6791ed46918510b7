package dev.tidings.migrations;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The schemas that Tidings keeps. They may lie in one database or in two. */
public enum Schema {
    /** The log, and what the command side must know apart from it. */
    EVENT_STORE("event_store"),
    /** The read tables, which a replay can make again. */
    READ_MODEL("read_model");

    private static final Duration PATIENCE = Duration.ofMinutes(2);

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

    /**
     * Sees to it that the schema is at the newest version before a side begins to use it. One that logs in as its own
     * role may not change it, and waits for the owner to do that; any other user migrates it.
     *
     * @param side the role of whom this is for
     * @throws MigrationRefusedException when nobody migrates it within two minutes
     */
    public void prepare(DataSource dataSource, DatabaseRole side) {
        if (sessionUser(dataSource).equals(side.roleName())) {
            new PendingMigrations(this, dataSource).awaitNone(PATIENCE);
        } else {
            migrate(dataSource);
        }
    }

    private static String sessionUser(DataSource dataSource) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var user = statement.executeQuery("select session_user")) {
            user.next();
            return user.getString(1);
        } catch (SQLException e) {
            throw new FlywayException("Unable to ask the database who is logged in", e);
        }
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
