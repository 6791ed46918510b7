package dev.tidings.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.eventstore.EventAppender;
import dev.tidings.eventstore.EventJson;
import dev.tidings.eventstore.EventLog;
import dev.tidings.eventstore.LogEntry;
import dev.tidings.eventstore.LogRow;
import dev.tidings.migrations.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.TracerProvider;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** All that it takes to use the log and the projections for a domain of one's own: car parks, and who is in them. */
class YourOwnDomainTest {

    // 1. What can happen: records, each with a stable name in the log.

    sealed interface ParkingEvent {
        UUID carPark();
    }

    record CarEntered(UUID carPark, String plate) implements ParkingEvent {}

    record CarLeft(UUID carPark, String plate) implements ParkingEvent {}

    // 2. How the engine reads them.

    static final class ParkingEvents implements EventTypes<ParkingEvent> {

        private final EventJson json = new EventJson();

        @Override
        public Optional<Class<? extends ParkingEvent>> named(String name) {
            return switch (name) {
                case "car.entered" -> Optional.of(CarEntered.class);
                case "car.left" -> Optional.of(CarLeft.class);
                default -> Optional.empty();
            };
        }

        @Override
        public ParkingEvent decode(LogEntry entry) {
            return json.read(entry.payload(), named(entry.name()).orElseThrow());
        }

        @Override
        public UUID stream(ParkingEvent event) {
            return event.carPark();
        }

        LogRow row(ParkingEvent event, long version) {
            String name = event instanceof CarEntered ? "car.entered" : "car.left";
            byte[] metadata = "{}".getBytes(StandardCharsets.UTF_8);
            return new LogRow(
                    "car-park",
                    event.carPark().toString(),
                    version,
                    name,
                    1,
                    json.write(event),
                    metadata,
                    Instant.now());
        }
    }

    // 3. What is asked for, as a read table, and how the events become its rows: a set at a time.

    static final class Occupancy implements Projection<ParkingEvent> {

        static final String TABLE = """
                create table read_model.occupancy (car_park uuid primary key, cars bigint not null);
                grant all on read_model.occupancy to tidings_query
                """;

        private final JdbcTemplate jdbc;

        Occupancy(DataSource readModel) {
            this.jdbc = new JdbcTemplate(readModel);
        }

        @Override
        public String name() {
            return "occupancy";
        }

        @Override
        public List<ProjectionTable> tables() {
            return List.of(ProjectionTable.of("occupancy"));
        }

        @Override
        public Set<Class<? extends ParkingEvent>> handles() {
            return Set.of(CarEntered.class, CarLeft.class);
        }

        @Override
        public UUID sequencedBy(ParkingEvent event) {
            return event.carPark();
        }

        @Override
        public void project(List<Envelope<ParkingEvent>> events) {
            jdbc.batchUpdate("""
                    insert into occupancy (car_park, cars) values (?, ?)
                    on conflict (car_park) do update set cars = occupancy.cars + excluded.cars
                    """, events, events.size(), (row, event) -> {
                row.setObject(1, event.event().carPark());
                row.setLong(2, event.event() instanceof CarEntered ? 1 : -1);
            });
        }
    }

    // 4. An appender on the writing side; a log, the projections and an engine on the reading side.

    @Test
    void carsThatEnterAndLeaveAreCountedAndTheCountCanBeRebuilt() {
        PGSimpleDataSource database = TestDatabase.create();
        new JdbcTemplate(database).execute(Occupancy.TABLE);
        ParkingEvents events = new ParkingEvents();
        UUID carPark = UUID.randomUUID();
        try (EventAppender appender = new EventAppender(
                        database,
                        new SimpleMeterRegistry(),
                        TracerProvider.noop().get("parking"));
                EventLog log = new EventLog(database, Duration.ofSeconds(1))) {
            ProjectionEngine engine = ProjectionEngine.builder(events)
                    .projections(List.of(new Occupancy(database)))
                    .feed(log)
                    .database(database, new JdbcTransactionManager(database), "read_model", "tidings_query")
                    .build();
            engine.start();

            appender.append(List.of(events.row(new CarEntered(carPark, "B-AD 1"), 0)));
            appender.append(List.of(
                    events.row(new CarEntered(carPark, "B-AD 2"), 1), events.row(new CarLeft(carPark, "B-AD 1"), 2)));
            await().until(() -> engine.positions().of("occupancy") == 3);
            assertThat(cars(database, carPark)).isEqualTo(1);

            UUID rebuild = engine.rebuilds().start("occupancy", false, null).id();
            await().until(() -> engine.rebuilds().find(rebuild).phase() == Phase.CAUGHT_UP);
            assertThat(engine.rebuilds().verify(rebuild).phase()).isEqualTo(Phase.VERIFIED);
            assertThat(engine.rebuilds().switchTo(rebuild).phase()).isEqualTo(Phase.LIVE);
            assertThat(cars(database, carPark)).isEqualTo(1);
            engine.stop();
        }
    }

    private static long cars(DataSource database, UUID carPark) {
        Long cars = new JdbcTemplate(database)
                .queryForObject("select cars from read_model.occupancy where car_park = ?", Long.class, carPark);
        return cars == null ? 0 : cars;
    }
}
