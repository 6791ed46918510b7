package dev.tidings.command.config;

import dev.tidings.command.change.UnitOfWorkClock;
import dev.tidings.command.comment.Comment;
import dev.tidings.command.post.Post;
import dev.tidings.command.reader.Reader;
import dev.tidings.command.site.Site;
import dev.tidings.command.user.User;
import dev.tidings.events.EventType;
import dev.tidings.eventstore.axon.PostgresEventStorageEngine;
import dev.tidings.eventstore.axon.PostgresEventStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializedType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log as aggregates append to it and load from it. */
@Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {

    private static final List<Class<?>> AGGREGATES =
            List.of(User.class, Post.class, Comment.class, Reader.class, Site.class);

    @Bean
    PostgresEventStorageEngine eventStorageEngine(
            @Qualifier("commandDataSource") DataSource dataSource, MeterRegistry metrics, Tracer tracer) {
        PostgresEventStorageEngine.Builder builder = PostgresEventStorageEngine.builder()
                .dataSource(dataSource)
                .events(EventType.registry())
                .metrics(metrics)
                .tracer(tracer);
        builder.snapshotFilter(EventStoreConfiguration::isOfTheStateOfToday);
        return builder.build();
    }

    /** A snapshot that another version's code wrote says nothing to this one: the events do. */
    private static boolean isOfTheStateOfToday(DomainEventData<?> snapshot) {
        SerializedType type = snapshot.getPayload().getType();
        return AGGREGATES.stream()
                .filter(aggregate -> aggregate.getName().equals(type.getName()))
                .map(aggregate -> aggregate.getAnnotation(Revision.class).value())
                .allMatch(revision -> revision.equals(type.getRevision()));
    }

    @Bean(destroyMethod = "shutDown")
    EventStore eventStore(PostgresEventStorageEngine engine, @Qualifier("commandClock") Clock clock) {
        GenericEventMessage.clock = new UnitOfWorkClock(clock);
        return new PostgresEventStore(engine);
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
                .aggregateFactories(AGGREGATES.stream()
                        .<AggregateFactory<?>>map(GenericAggregateFactory::new)
                        .toList())
                .build();
    }
}
