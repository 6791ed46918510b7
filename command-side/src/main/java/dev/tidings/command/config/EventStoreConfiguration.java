package dev.tidings.command.config;

import dev.tidings.command.change.UnitOfWorkClock;
import dev.tidings.command.comment.Comment;
import dev.tidings.command.post.Post;
import dev.tidings.command.reader.Reader;
import dev.tidings.command.user.User;
import dev.tidings.events.EventType;
import dev.tidings.eventstore.axon.PostgresEventStorageEngine;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log as aggregates append to it and load from it. */
@Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {

    @Bean
    PostgresEventStorageEngine eventStorageEngine(
            @Qualifier("commandDataSource") DataSource dataSource, MeterRegistry metrics, Tracer tracer) {
        return PostgresEventStorageEngine.builder()
                .dataSource(dataSource)
                .events(EventType.registry())
                .metrics(metrics)
                .tracer(tracer)
                .build();
    }

    @Bean(destroyMethod = "shutDown")
    EventStore eventStore(PostgresEventStorageEngine engine, @Qualifier("commandClock") Clock clock) {
        GenericEventMessage.clock = new UnitOfWorkClock(clock);
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    /** Off the requests' threads, one snapshot at a time. */
    @Bean
    ExecutorService snapshotExecutor() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("snapshots").daemon().factory());
    }

    @Bean
    Snapshotter snapshotter(EventStore eventStore, @Qualifier("snapshotExecutor") ExecutorService executor) {
        return AggregateSnapshotter.builder()
                .eventStore(eventStore)
                .executor(executor)
                .aggregateFactories(
                        new GenericAggregateFactory<>(User.class),
                        new GenericAggregateFactory<>(Post.class),
                        new GenericAggregateFactory<>(Comment.class),
                        new GenericAggregateFactory<>(Reader.class))
                .build();
    }
}
