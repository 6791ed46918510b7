package dev.tidings.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every migration of both schemas: up, sample data, down, up again. */
@Execution(ExecutionMode.CONCURRENT)
class UpAndDownTest {

    /** What these hold, no replay makes again. */
    private static final List<String> NEVER_DROPPED_WITH_DATA = List.of("event_store V1", "event_store V2");

    @ParameterizedTest
    @MethodSource("migrations")
    void everyMigrationHasADownScript(Migration migration) {
        assertThat(DownScripts.of(migration))
                .as("%s has no way back: write %s", migration.script(), DownScripts.path(migration))
                .isPresent();
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void theWayDownLeavesTheSchemaAsItWasAndTheWayUpWorksAgain(Migration migration) throws Exception {
        Database database = new Database(migration);
        database.upTo(database.previous());
        List<String> before = database.picture();
        database.upTo(database.version);
        List<String> after = database.picture();
        database.sample.insertUpTo(database.version);

        if (isRefusedWithData(database)) {
            database.sample.removeAll();
            database.down();
        }
        database.sample.removeGenerations();

        assertThat(database.picture()).isEqualTo(before);
        database.upTo(database.version);
        assertThat(database.picture()).isEqualTo(after);
        database.sample.removeAll();
        database.fill();
    }

    @ParameterizedTest
    @MethodSource("migrationsOfTheEventStore")
    void theWayDownTakesNothingOfTheTruthAway(Migration migration) throws Exception {
        Database database = new Database(migration);
        database.upTo(database.previous());
        database.sample.insertUpTo(database.previous());
        List<String> before = database.sample.all();
        database.upTo(database.version);

        database.down();

        assertThat(database.sample.all()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("migrationsNeverTakenBackWithData")
    void whatNothingBringsBackIsNotDropped(Migration migration) throws Exception {
        Database database = new Database(migration);
        database.upTo(database.version);
        database.sample.insertUpTo(database.version);
        List<String> picture = database.picture();
        List<String> rows = database.sample.all();

        assertThat(isRefusedWithData(database)).isTrue();

        assertThat(database.picture()).isEqualTo(picture);
        assertThat(database.sample.all()).isEqualTo(rows);
        assertThat(database.migrations.latest()).map(Migration::version).contains(migration.version());
    }

    @Test
    void onlyTheLatestMigrationIsTakenBack() throws Exception {
        DataSource dataSource = TestDatabase.createEmpty();
        SchemaMigrations migrations = new SchemaMigrations(Schema.READ_MODEL, dataSource);
        List<Migration> applied = migrations.up();
        Migration earlier = applied.get(applied.size() - 2);

        assertThatThrownBy(() -> migrations.down(earlier))
                .isInstanceOf(MigrationRefusedException.class)
                .hasMessageContaining("not " + earlier.version() + " any more");

        assertThat(migrations.latest()).contains(applied.getLast());
    }

    static Stream<Migration> migrations() {
        return Arrays.stream(Schema.values())
                .flatMap(schema -> new SchemaMigrations(schema, TestDatabase.createEmpty()).all().stream());
    }

    static Stream<Migration> migrationsOfTheEventStore() {
        return migrations().filter(migration -> migration.schema() == Schema.EVENT_STORE);
    }

    static Stream<Migration> migrationsNeverTakenBackWithData() {
        return migrations()
                .filter(migration ->
                        NEVER_DROPPED_WITH_DATA.contains(migration.schema().schemaName() + " V" + migration.version()));
    }

    private static boolean isRefusedWithData(Database database) {
        try {
            database.down();
            return false;
        } catch (MigrationRefusedException e) {
            assertThat(e).hasMessageContaining("Migration " + database.version + " of ");
            assertThat(database.name()).as(e.getMessage()).isIn(NEVER_DROPPED_WITH_DATA);
            return true;
        }
    }

    /** A database of its own for each migration, brought to a version of one schema. */
    private static final class Database {
        private final Schema schema;
        private final int version;
        private final DataSource dataSource = TestDatabase.createEmpty();
        private final SampleData sample;
        private final SchemaMigrations migrations;

        Database(Migration migration) {
            this.schema = migration.schema();
            this.version = Integer.parseInt(migration.version());
            this.sample = new SampleData(schema, dataSource);
            this.migrations = new SchemaMigrations(schema, dataSource);
        }

        /** The version before this one, whose number need not be the one before. */
        int previous() {
            return migrations.all().stream()
                    .mapToInt(migration -> Integer.parseInt(migration.version()))
                    .filter(other -> other < version)
                    .max()
                    .orElse(0);
        }

        String name() {
            return schema.schemaName() + " V" + version;
        }

        void upTo(int target) throws SQLException {
            if (target == 0) {
                createSchema();
                return;
            }
            schema.flyway(dataSource).target(target + "?").load().migrate();
        }

        private void createSchema() throws SQLException {
            try (var connection = dataSource.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create schema " + schema.schemaName());
            }
        }

        void down() {
            migrations.down(migrations.latest().orElseThrow());
        }

        void fill() throws SQLException, IOException {
            sample.insertUpTo(version);
        }

        List<String> picture() throws SQLException {
            return SchemaPicture.of(schema, dataSource);
        }
    }
}
