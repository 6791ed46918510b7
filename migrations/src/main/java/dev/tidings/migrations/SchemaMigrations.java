package dev.tidings.migrations;

import dev.tidings.migrations.Migration.State;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The migrations of one schema in one database: what is applied, and the way up and down. */
public final class SchemaMigrations {

    private final Schema schema;
    private final DataSource dataSource;
    private final Flyway flyway;

    /** The data source connects as a user that may create schemas and roles. */
    public SchemaMigrations(Schema schema, DataSource dataSource) {
        this.schema = schema;
        this.dataSource = dataSource;
        this.flyway = schema.flyway(dataSource)
                .ignoreMigrationPatterns("*:pending", "*:future")
                .load();
    }

    /** Every migration there is or was, oldest first. Changes nothing. */
    public List<Migration> all() {
        Map<String, String> errors = errors();
        return known().map(migration -> compared(migration, errors)).toList();
    }

    /**
     * Applies what is pending, in order, after a check that nothing which is applied was changed since.
     *
     * @return what was applied
     * @throws org.flywaydb.core.api.FlywayException when the check or a migration fails; the ones before it are applied
     */
    public List<Migration> up() {
        List<String> applied = flyway.migrate().migrations.stream()
                .map(migration -> migration.version)
                .toList();
        return known().filter(migration -> applied.contains(migration.version()))
                .toList();
    }

    /** The newest migration in effect, which {@link #down} takes back. */
    public Optional<Migration> latest() {
        return known().filter(migration -> migration.state() != State.PENDING).reduce((earlier, later) -> later);
    }

    /**
     * Takes one migration back: runs its down script and forgets it, in one transaction.
     *
     * @param latest what {@link #latest} said; another one is refused, so that two callers take back no more than one
     * @throws MigrationRefusedException when it is not the latest any more, has no down script, or its down script
     *     refuses, as those do that would destroy what nothing brings back
     */
    public void down(Migration latest) {
        new DownRun(schema, dataSource).takeBack(latest);
    }

    private Stream<Migration> known() {
        return Arrays.stream(flyway.info().all())
                .filter(info -> info.getVersion() != null)
                .map(this::migration);
    }

    private Map<String, String> errors() {
        Map<String, String> errors = new HashMap<>();
        flyway.validateWithResult().invalidMigrations.forEach(invalid -> {
            if (invalid.version != null && invalid.errorDetails != null) {
                errors.put(invalid.version, invalid.errorDetails.errorMessage);
            }
        });
        return errors;
    }

    private Migration migration(MigrationInfo info) {
        return new Migration(
                schema,
                info.getVersion().getVersion(),
                info.getDescription(),
                info.getScript(),
                state(info.getState()),
                info.getInstalledOn() == null ? null : info.getInstalledOn().toInstant(),
                null);
    }

    private static Migration compared(Migration migration, Map<String, String> errors) {
        String error = errors.get(migration.version());
        return migration.state() == State.APPLIED && error != null ? migration.changed(error) : migration;
    }

    private static State state(MigrationState state) {
        if (state.isFailed()) {
            return State.FAILED;
        }
        if (!state.isApplied()) {
            return State.PENDING;
        }
        return state.isResolved() ? State.APPLIED : State.UNKNOWN;
    }
}
