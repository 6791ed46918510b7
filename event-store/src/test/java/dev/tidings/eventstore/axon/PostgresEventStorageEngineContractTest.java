package dev.tidings.eventstore.axon;

import dev.tidings.migrations.TestDatabase;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Axon's published contract of a storage engine, over ours and a real PostgreSQL. */
class PostgresEventStorageEngineContractTest
        extends BatchingEventStorageEngineTest<PostgresEventStorageEngine, PostgresEventStorageEngine.Builder> {

    private final DataSource database = TestDatabase.create();
    private PostgresEventStorageEngine engine;

    @BeforeEach
    void startEngine() {
        engine = createEngine();
        setTestSubject(engine);
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    @Override
    protected PostgresEventStorageEngine createEngine(UnaryOperator<PostgresEventStorageEngine.Builder> customization) {
        return customization
                .apply(PostgresEventStorageEngine.builder().dataSource(database))
                .build();
    }
}
