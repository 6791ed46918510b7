package dev.tidings.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.migrations.Migration.State;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class SchemaMigrationsTest {

    private final PGSimpleDataSource database = TestDatabase.createEmpty();
    private final SchemaMigrations migrations = new SchemaMigrations(Schema.READ_MODEL, database);
    private List<Migration> known = List.of();

    @BeforeEach
    void knowAll() {
        known = migrations.all();
    }

    @Test
    void anEmptyDatabaseHasEverythingPendingAndIsNotTouchedByLooking() throws SQLException {
        assertThat(known).isNotEmpty().allMatch(migration -> migration.state() == State.PENDING);
        assertThat(migrations.latest()).isEmpty();
        try (var connection = database.getConnection();
                var schemas = connection.getMetaData().getSchemas(null, "read_model")) {
            assertThat(schemas.next()).isFalse();
        }
    }

    @Test
    void upAppliesAndTellsWhatWasPendingAndThenNothing() {
        assertThat(migrations.up()).extracting(Migration::version).isEqualTo(versions(known));

        assertThat(migrations.up()).isEmpty();
        assertThat(migrations.all())
                .allMatch(migration -> migration.state() == State.APPLIED && migration.installedAt() != null);
    }

    @Test
    void downAndUpGoOneStepEach() {
        migrations.up();
        Migration latest = migrations.latest().orElseThrow();

        migrations.down(latest);

        assertThat(migrations.all()).last().extracting(Migration::state).isEqualTo(State.PENDING);
        assertThat(migrations.up()).extracting(Migration::version).containsExactly(latest.version());
    }

    @Test
    void aScriptThatWasChangedSinceItWasAppliedIsShownAndStopsTheWayUp() throws SQLException {
        migrations.up();
        execute("update read_model.schema_history set checksum = 1 where version = '2'");

        assertThat(migrations.all())
                .filteredOn(migration -> migration.state() == State.CHANGED)
                .singleElement()
                .satisfies(
                        migration -> assertThat(migration.version()).isEqualTo("2"),
                        migration -> assertThat(migration.remark()).contains("checksum"));
        assertThatThrownBy(migrations::up).isInstanceOf(FlywayException.class).hasMessageContaining("Validate failed");
    }

    @Test
    void whatANewerTidingsAppliedIsShownAndHasNoWayBackHere() throws SQLException {
        migrations.up();
        execute("""
                insert into read_model.schema_history
                select installed_rank + 1, '999', 'from the future', type, 'V999__from_the_future.sql', checksum,
                       installed_by, installed_on, execution_time, success
                from read_model.schema_history order by installed_rank desc limit 1
                """);

        Migration latest = migrations.latest().orElseThrow();

        assertThat(latest.state()).isEqualTo(State.UNKNOWN);
        assertThatThrownBy(() -> migrations.down(latest))
                .isInstanceOf(MigrationRefusedException.class)
                .hasMessageContaining("down/D999__from_the_future.sql");
    }

    private static List<String> versions(List<Migration> migrations) {
        return migrations.stream().map(Migration::version).toList();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
