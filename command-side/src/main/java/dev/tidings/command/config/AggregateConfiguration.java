package dev.tidings.command.config;

import dev.tidings.command.change.AggregateCaches;
import dev.tidings.command.change.AggregateReader;
import dev.tidings.command.change.Command;
import dev.tidings.command.change.CommandExecutor;
import dev.tidings.command.change.RequestMetadata;
import dev.tidings.command.comment.Comment;
import dev.tidings.command.database.CommandDatabase;
import dev.tidings.command.post.Post;
import dev.tidings.command.post.Posts;
import dev.tidings.command.reader.Reader;
import dev.tidings.command.site.Site;
import dev.tidings.command.user.User;
import dev.tidings.command.user.Users;
import dev.tidings.events.MetadataKeys;
import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How commands reach aggregates, and how aggregates are kept. */
@Configuration(proxyBeanMethods = false)
class AggregateConfiguration {

    private static final int EVENTS_WITHOUT_SNAPSHOT = 100;
    private static final int CACHED_AGGREGATES = 10_000;

    /** One who has chosen as much as there may be takes 320 kB. */
    private static final int CACHED_READERS = 200;

    @Bean
    AggregateCaches aggregateCaches() {
        return new AggregateCaches(CACHED_AGGREGATES);
    }

    /** Without transactions: the event store commits what it appends, or joins the transaction of a change. */
    @Bean
    CommandBus commandBus(EventStore eventStore, Snapshotter snapshotter, AggregateCaches caches) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.registerDispatchInterceptor(new RequestMetadata());
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new SimpleCorrelationDataProvider(
                MetadataKeys.USER_ID, MetadataKeys.TRACE_ID, MetadataKeys.TRACE_PARENT)));
        subscribe(User.class, bus, eventStore, snapshotter, caches.of(User.class));
        subscribe(Post.class, bus, eventStore, snapshotter, caches.of(Post.class));
        subscribe(Comment.class, bus, eventStore, snapshotter, caches.of(Comment.class));
        subscribe(Reader.class, bus, eventStore, snapshotter, caches.of(Reader.class, CACHED_READERS));
        subscribe(Site.class, bus, eventStore, snapshotter, caches.of(Site.class));
        return bus;
    }

    @Bean
    CommandExecutor commandExecutor(
            CommandBus commandBus, AggregateCaches caches, CommandDatabase database, MeterRegistry metrics) {
        return new CommandExecutor(commandBus, caches, database, metrics);
    }

    @Bean
    Users commandUsers(EventStore eventStore) {
        return new Users(reader(User.class, eventStore));
    }

    @Bean
    Posts commandPosts(EventStore eventStore) {
        return new Posts(reader(Post.class, eventStore));
    }

    /** Commands for one aggregate wait for each other on this node; between nodes the store lets one of them win. */
    private static <T> void subscribe(
            Class<T> type, CommandBus bus, EventStore eventStore, Snapshotter snapshotter, Cache cache) {
        SnapshotTriggerDefinition trigger =
                new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_WITHOUT_SNAPSHOT);
        EventSourcingRepository<T> repository = EventSourcingRepository.builder(type)
                .eventStore(eventStore)
                .snapshotTriggerDefinition(trigger)
                .cache(cache)
                .filterByAggregateType()
                .build();
        AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(type)
                .repository(repository)
                .commandTargetResolver(AggregateConfiguration::target)
                .build()
                .subscribe(bus);
    }

    /** Axon would search each command for it anew, by reflection. */
    private static VersionedAggregateIdentifier target(CommandMessage<?> message) {
        return new VersionedAggregateIdentifier(((Command) message.getPayload()).streamId(), null);
    }

    private static <T> AggregateReader<T> reader(Class<T> type, EventStore eventStore) {
        return new AggregateReader<>(EventSourcingRepository.builder(type)
                .lockFactory(NullLockFactory.INSTANCE)
                .eventStore(eventStore)
                .filterByAggregateType()
                .build());
    }
}
