package dev.tidings.migrations;

import dev.tidings.migrations.Migration.State;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;

/** Waits for migrations that somebody else applies. */
final class PendingMigrations {

    private static final System.Logger LOGGER = System.getLogger(PendingMigrations.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Schema schema;
    private final SchemaMigrations migrations;

    PendingMigrations(Schema schema, DataSource dataSource) {
        this.schema = schema;
        this.migrations = new SchemaMigrations(schema, dataSource);
    }

    /**
     * Returns once none is pending.
     *
     * @throws MigrationRefusedException when that takes longer than it should
     */
    void awaitNone(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        boolean told = false;
        while (true) {
            String missing = missing();
            if (missing.isEmpty()) {
                return;
            }
            if (System.nanoTime() - end > 0) {
                throw new MigrationRefusedException(
                        "%s is not what this Tidings needs (%s), and the role that it logs in as may not change it. Run ./tidings migrate up as %s."
                                .formatted(schema.schemaName(), missing, DatabaseRole.OWNER.roleName()),
                        null);
            }
            if (!told) {
                LOGGER.log(Level.INFO, "Waiting until {0} is migrated ({1})", schema.schemaName(), missing);
                told = true;
            }
            pause();
        }
    }

    private String missing() {
        try {
            List<String> pending = migrations.all().stream()
                    .filter(migration -> migration.state() == State.PENDING)
                    .map(Migration::version)
                    .toList();
            return pending.isEmpty() ? "" : "pending: " + String.join(", ", pending);
        } catch (FlywayException e) {
            // Before the first migrations this role sees nothing of the schema.
            return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for migrations", e);
        }
    }
}
