package dev.tidings.migrations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Runs a down script and removes the migration's row from Flyway's history, in one transaction. */
final class DownRun {

    private static final String LATEST = """
            select version
            from schema_history
            where version is not null and success
            order by installed_rank desc
            limit 1
            """;

    private final Schema schema;
    private final DataSource dataSource;

    DownRun(Schema schema, DataSource dataSource) {
        this.schema = schema;
        this.dataSource = dataSource;
    }

    void takeBack(Migration migration) {
        String script = DownScripts.of(migration)
                .orElseThrow(() -> new MigrationRefusedException(
                        "Migration %s of %s has no down script: expected %s"
                                .formatted(migration.version(), schema.schemaName(), DownScripts.path(migration)),
                        null));
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                run(connection, migration, script);
                connection.commit();
            } catch (SQLException | MigrationRefusedException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new MigrationRefusedException(
                    "Migration %s of %s stays: %s".formatted(migration.version(), schema.schemaName(), told(e)), e);
        }
    }

    private void run(Connection connection, Migration migration, String script) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local search_path to " + schema.schemaName());
            // Flyway, in whatever process, waits with its next migration until this is done.
            statement.execute("lock table schema_history in access exclusive mode");
        }
        refuseAnotherThanTheLatest(connection, migration);
        try (var statement = connection.createStatement()) {
            statement.execute(script);
        }
        try (PreparedStatement forget = connection.prepareStatement("delete from schema_history where version = ?")) {
            forget.setString(1, migration.version());
            forget.executeUpdate();
        }
    }

    private void refuseAnotherThanTheLatest(Connection connection, Migration migration) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet found = statement.executeQuery(LATEST)) {
            String latest = found.next() ? found.getString("version") : "none";
            if (!migration.version().equals(latest)) {
                throw new MigrationRefusedException(
                        "The latest migration of %s is not %s any more, but %s"
                                .formatted(schema.schemaName(), migration.version(), latest),
                        null);
            }
        }
    }

    /** What the script has to say, without the position in it. */
    private static String told(SQLException exception) {
        if (exception instanceof PSQLException refused && refused.getServerErrorMessage() != null) {
            ServerErrorMessage message = refused.getServerErrorMessage();
            return message.getHint() == null
                    ? String.valueOf(message.getMessage())
                    : message.getMessage() + "\n" + message.getHint();
        }
        return String.valueOf(exception.getMessage());
    }
}
