package dev.tidings.benchmarks.axon;

import dev.tidings.command.post.Post;
import dev.tidings.command.post.PostCommand;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;

/** The same aggregate on one of Axon's own stores, wired as its starter does: no cache, no snapshots. */
public final class AxonCommands {

    private final CommandBus bus;

    /** Commands for posts, whose events go to the store. */
    public AxonCommands(AxonStore store) {
        SimpleCommandBus simple = SimpleCommandBus.builder()
                .transactionManager(store.transactions())
                .build();
        simple.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new MessageOriginProvider()));
        AggregateAnnotationCommandHandler.<Post>builder()
                .aggregateType(Post.class)
                .repository(EventSourcingRepository.builder(Post.class)
                        .eventStore(store.eventStore())
                        .build())
                .build()
                .subscribe(simple);
        bus = simple;
    }

    /** Carries a command out. Its events are durable on return. */
    public void carryOut(PostCommand command) {
        FutureCallback<PostCommand, Object> answer = new FutureCallback<>();
        bus.dispatch(new GenericCommandMessage<>(command), answer);
        var result = answer.getResult();
        if (result.isExceptional()) {
            throw new IllegalStateException(result.exceptionResult());
        }
    }
}
