package dev.tidings.cli.migrate;

import dev.tidings.cli.command.CliContext;
import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.command.Failure;
import dev.tidings.migrations.DatabaseRole;
import dev.tidings.migrations.Schema;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Option;

/** Which databases the schemas lie in, said as the servers are told. */
final class DatabaseOptions {

    @Option(
            names = "--database-url",
            order = 80,
            paramLabel = "URL",
            description = "jdbc:postgresql://host/database; without it TIDINGS_DATABASE_URL, or else the embedded"
                    + " PostgreSQL of a Tidings that runs on ./data (TIDINGS_DATA_FOLDER).")
    private @Nullable String url;

    @Option(
            names = "--database-user",
            order = 81,
            paramLabel = "NAME",
            description = "The owner of the schemas, or a superuser; without it TIDINGS_DATABASE_USER. The password is"
                    + " TIDINGS_DATABASE_PASSWORD.")
    private @Nullable String user;

    @Option(
            names = "--read-model-database-url",
            order = 82,
            paramLabel = "URL",
            description = "Where the read tables lie in a database of their own; without it"
                    + " TIDINGS_READ_MODEL_DATABASE_URL (_USER, _PASSWORD), or else the same database.")
    private @Nullable String readModelUrl;

    /**
     * Where the schema lies.
     *
     * @throws Failure {@link ExitCode#USAGE} where nothing says so, {@link ExitCode#UNREACHABLE} where nobody answers
     */
    DataSource dataSource(CliContext context, Schema schema) {
        return answering(schema == Schema.READ_MODEL ? readModel(context) : eventStore(context));
    }

    private PGSimpleDataSource eventStore(CliContext context) {
        String configured = url == null ? context.variable("TIDINGS_DATABASE_URL") : url;
        if (configured != null) {
            return database(
                    configured, named(context, "TIDINGS_DATABASE"), context.variable("TIDINGS_DATABASE_PASSWORD"));
        }
        return EmbeddedServer.running(context)
                .map(server -> database(server.url(), DatabaseRole.OWNER.roleName(), server.password()))
                .orElseThrow(() -> Failure.of(
                        ExitCode.USAGE,
                        "Say which database: --database-url or TIDINGS_DATABASE_URL. No Tidings with an embedded"
                                + " PostgreSQL runs on the data folder here."));
    }

    private PGSimpleDataSource readModel(CliContext context) {
        String configured = readModelUrl == null ? context.variable("TIDINGS_READ_MODEL_DATABASE_URL") : readModelUrl;
        return configured == null
                ? eventStore(context)
                : database(
                        configured,
                        named(context, "TIDINGS_READ_MODEL_DATABASE"),
                        Optional.ofNullable(context.variable("TIDINGS_READ_MODEL_DATABASE_PASSWORD"))
                                .orElse(context.variable("TIDINGS_DATABASE_PASSWORD")));
    }

    private @Nullable String named(CliContext context, String prefix) {
        String own = user == null ? context.variable(prefix + "_USER") : user;
        return own == null ? context.variable("TIDINGS_DATABASE_USER") : own;
    }

    private static PGSimpleDataSource database(String url, @Nullable String user, @Nullable String password) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        try {
            database.setUrl(url);
        } catch (IllegalArgumentException e) {
            throw Failure.of(
                    ExitCode.USAGE,
                    "'%s' is no URL of a database: write jdbc:postgresql://host/database".formatted(url),
                    e);
        }
        database.setConnectTimeout(10);
        if (user != null) {
            database.setUser(user);
        }
        if (password != null) {
            database.setPassword(password);
        }
        return database;
    }

    private static DataSource answering(PGSimpleDataSource database) {
        try {
            database.getConnection().close();
            return database;
        } catch (SQLException e) {
            boolean refused = e.getSQLState() != null && e.getSQLState().startsWith("28");
            throw Failure.of(
                    refused ? ExitCode.NOT_AUTHORISED : ExitCode.UNREACHABLE,
                    "The database %s cannot be used: %s"
                            .formatted(database.getURL().replaceFirst("\\?.*", ""), e.getMessage()),
                    e);
        }
    }
}
