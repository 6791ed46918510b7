package dev.tidings.migrations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The way back of each migration, written and reviewed with it: {@code V3__projections.sql} has {@code
 * down/D3__projections.sql}. Flyway looks into that folder too, and passes over names that do not begin with V.
 */
final class DownScripts {

    private DownScripts() {}

    /** Where the migration's down script must be. */
    static String path(Migration migration) {
        return "db/%s/down/D%s"
                .formatted(migration.schema().schemaName(), migration.script().substring(1));
    }

    static Optional<String> of(Migration migration) {
        try (InputStream script = DownScripts.class.getClassLoader().getResourceAsStream(path(migration))) {
            return script == null
                    ? Optional.empty()
                    : Optional.of(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
