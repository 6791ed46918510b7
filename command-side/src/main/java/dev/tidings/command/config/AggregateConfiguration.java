package dev.tidings.command.config;

import dev.tidings.command.change.AggregateCache;
import dev.tidings.command.change.AggregateReader;
import dev.tidings.command.change.CacheableAggregate;
import dev.tidings.command.change.CachingRepository;
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

    /** Of the heap: with 256 MB, some 90 000 posts with a short summary. */
    private static final int SHARE_OF_HEAP = 4;

    @Bean
    AggregateCache aggregateCache() {
        return new AggregateCache(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    }

    /** Without transactions: the event store commits what it appends, or joins the transaction of a change. */
    @Bean
    CommandBus commandBus(EventStore eventStore, Snapshotter snapshotter, AggregateCache cache) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.registerDispatchInterceptor(new RequestMetadata());
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new SimpleCorrelationDataProvider(
                MetadataKeys.USER_ID, MetadataKeys.TRACE_ID, MetadataKeys.TRACE_PARENT)));
        subscribe(User.class, bus, eventStore, snapshotter, cache);
        subscribe(Post.class, bus, eventStore, snapshotter, cache);
        subscribe(Comment.class, bus, eventStore, snapshotter, cache);
        subscribe(Reader.class, bus, eventStore, snapshotter, cache);
        subscribe(Site.class, bus, eventStore, snapshotter, cache);
        return bus;
    }

    @Bean
    CommandExecutor commandExecutor(
            CommandBus commandBus, AggregateCache cache, CommandDatabase database, MeterRegistry metrics) {
        return new CommandExecutor(commandBus, cache, database, metrics);
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
    private static <T extends CacheableAggregate> void subscribe(
            Class<T> type, CommandBus bus, EventStore eventStore, Snapshotter snapshotter, AggregateCache cache) {
        SnapshotTriggerDefinition trigger =
                new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_WITHOUT_SNAPSHOT);
        AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(type)
                .repository(new CachingRepository<>(type, eventStore, trigger, cache))
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
