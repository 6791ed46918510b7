package dev.tidings.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.events.EventType;
import dev.tidings.events.TidingsEvent;
import dev.tidings.eventstore.axon.PostgresEventStorageEngine;
import dev.tidings.migrations.TestDatabase;
import dev.tidings.projections.Envelope;
import dev.tidings.projections.Phase;
import dev.tidings.projections.ProjectionEngine;
import dev.tidings.projections.Rebuild;
import dev.tidings.projections.Rebuilds;
import dev.tidings.query.history.Histories;
import dev.tidings.query.history.History;
import dev.tidings.query.history.MovableClock;
import dev.tidings.query.history.People;
import dev.tidings.query.history.Step;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The projections that there are come to the same again, whatever happened and however late it is by then. */
@Execution(ExecutionMode.CONCURRENT)
class RealProjectionsTest {

    private static final List<String> PROJECTIONS =
            List.of("post", "post-count", "trending", "user", "comment", "favourite", "follow");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Property(tries = 4, edgeCases = EdgeCasesMode.NONE)
    void anyHistoryIsRebuiltToTheSameRows(@ForAll("steps") List<Step> steps) {
        PGSimpleDataSource database = TestDatabase.create();
        database.setCurrentSchema("read_model");
        History history = History.of(steps, new People(database));
        List<Envelope<TidingsEvent>> events = history.events();
        MovableClock clock = new MovableClock(History.BEGINNING);
        int half = events.size() / 2;
        append(database, events.subList(0, half));
        try (AnnotationConfigApplicationContext node = node(database, clock)) {
            ProjectionEngine engine = node.getBean(ProjectionEngine.class);
            PROJECTIONS.forEach(projection -> untilDone(engine, projection, half));
            clock.set(history.end().plus(Duration.ofHours(30)));
            append(database, events.subList(half, events.size()));

            Rebuilds rebuilds = engine.rebuilds();
            List<UUID> started = PROJECTIONS.stream()
                    .map(projection -> rebuilds.start(projection, false, null).id())
                    .toList();
            for (UUID rebuild : started) {
                await().atMost(PATIENCE).until(() -> rebuilds.find(rebuild).phase() == Phase.CAUGHT_UP);
                Rebuild verified = rebuilds.verify(rebuild);
                assertThat(verified.phase()).as(verified.toString()).isEqualTo(Phase.VERIFIED);
                assertThat(rebuilds.switchTo(rebuild).phase()).isEqualTo(Phase.LIVE);
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Histories.steps();
    }

    private static void untilDone(ProjectionEngine engine, String projection, long position) {
        await().atMost(PATIENCE).until(() -> engine.positions().of(projection) >= position);
    }

    /** A query side as far as projections go. */
    private static AnnotationConfigApplicationContext node(PGSimpleDataSource database, Clock clock) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(
                "readModelDataSource", DataSource.class, () -> database, definition -> definition.setPrimary(true));
        context.registerBean("eventLogDataSource", DataSource.class, () -> database);
        context.registerBean(
                "projectionTransactionManager",
                PlatformTransactionManager.class,
                () -> new JdbcTransactionManager(database));
        context.registerBean("queryClock", Clock.class, () -> clock);
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.registerBean(Tracer.class, () -> TracerProvider.noop().get("test"));
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context, false);
        scanner.addIncludeFilter(new RegexPatternTypeFilter(
                Pattern.compile("dev[.]tidings[.]query[.](user|post|postcount|trending|comment|favourite|follow)[.]"
                        + "(\\w+Projection|\\w+Table|TrendingClock|UserNames)"
                        + "|dev[.]tidings[.]query[.]config[.]QueryPersonalData")));
        scanner.scan("dev.tidings.query");
        context.register(ProjectionsConfiguration.class, TidingsEventTypes.class);
        context.refresh();
        return context;
    }

    private static void append(DataSource database, List<Envelope<TidingsEvent>> events) {
        if (!events.isEmpty()) {
            try (PostgresEventStorageEngine engine = PostgresEventStorageEngine.builder()
                    .dataSource(database)
                    .events(EventType.registry())
                    .build()) {
                engine.appendEvents(
                        events.stream().map(RealProjectionsTest::message).toList());
            }
        }
    }

    private static EventMessage<?> message(Envelope<TidingsEvent> recorded) {
        String id = UUID.randomUUID().toString();
        TidingsEvent event = recorded.event();
        return recorded.version() < 0
                ? new GenericEventMessage<>(id, event, Map.of(), recorded.recordedAt())
                : new GenericDomainEventMessage<>(
                        EventType.of(event.getClass()).orElseThrow().eventName().replaceFirst("[.].*", ""),
                        event.stream().toString(),
                        recorded.version(),
                        event,
                        Map.of(),
                        id,
                        recorded.recordedAt());
    }
}
