package dev.tidings.query.schema;

import dev.tidings.migrations.Schema;
import dev.tidings.migrations.SchemaMigrations;
import dev.tidings.migrations.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Drafts the next migration: run by {@code ./tidings migrate draft NAME}, in the checkout's folder. Flyway passes over
 * the files until somebody has reviewed them and taken {@code .draft} off their names.
 */
final class MigrationDraft {

    private static final Path MIGRATIONS = Path.of("migrations/src/main/resources/db/read_model");

    private MigrationDraft() {}

    /** Takes the migration's name. */
    public static void main(String[] arguments) throws IOException {
        PGSimpleDataSource database = TestDatabase.create();
        List<String> missing = EntitySchema.missingIn(database);
        if (missing.isEmpty()) {
            System.out.println("The entities and the migrations agree: there is nothing to draft.");
            return;
        }
        write(MIGRATIONS, next(database) + "__" + arguments[0] + ".sql.draft", DraftScripts.of(missing));
    }

    private static int next(PGSimpleDataSource database) {
        String latest = new SchemaMigrations(Schema.READ_MODEL, database)
                .all()
                .getLast()
                .version();
        return Integer.parseInt(latest) + 1;
    }

    private static void write(Path folder, String name, DraftScripts draft) throws IOException {
        Path up = folder.resolve("V" + name);
        Path down = folder.resolve("down").resolve("D" + name);
        Files.writeString(up, draft.up(), StandardOpenOption.CREATE_NEW);
        Files.writeString(down, draft.down(), StandardOpenOption.CREATE_NEW);
        System.out.printf("%s%nWritten, to be reviewed and renamed:%n  %s%n  %s%n", draft.up(), up, down);
    }
}
