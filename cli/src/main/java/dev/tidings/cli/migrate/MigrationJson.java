package dev.tidings.cli.migrate;

import dev.tidings.migrations.Migration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A migration, for scripts. */
record MigrationJson(
        String schema,
        String version,
        String description,
        String state,
        @Nullable Instant appliedAt,
        @Nullable String remark) {

    static MigrationJson of(Migration migration) {
        return new MigrationJson(
                migration.schema().schemaName(),
                migration.version(),
                migration.description(),
                migration.state().name().toLowerCase(Locale.ROOT),
                migration.installedAt(),
                migration.remark());
    }
}
