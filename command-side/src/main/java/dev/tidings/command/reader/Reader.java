package dev.tidings.command.reader;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tidings.command.change.CacheableAggregate;
import dev.tidings.command.change.ExpectedVersions;
import dev.tidings.command.change.Refusal;
import dev.tidings.command.reader.ReaderCommand.FavouritePost;
import dev.tidings.command.reader.ReaderCommand.FollowUser;
import dev.tidings.command.reader.ReaderCommand.UnfavouritePost;
import dev.tidings.command.reader.ReaderCommand.UnfollowUser;
import dev.tidings.events.ReaderEvent;
import dev.tidings.events.ReaderEvent.PostFavourited;
import dev.tidings.events.ReaderEvent.PostUnfavourited;
import dev.tidings.events.ReaderEvent.UserFollowed;
import dev.tidings.events.ReaderEvent.UserUnfollowed;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What one user chooses to read. A command that asks for what is so already changes nothing. Every command answers with
 * the version.
 */
@AggregateRoot(type = "reader")
@Revision("1")
public class Reader implements CacheableAggregate {

    /** That of a stream without an event. */
    static final long NO_VERSION = -1;

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable UUID streamId;

    private ReaderState state = ReaderState.NONE;

    /** Axon makes a reader out of its events. */
    protected Reader() {}

    @CommandHandlerInterceptor
    @Nullable
    Object guard(
            ReaderCommand command,
            @MetaDataValue(ExpectedVersions.KEY) @Nullable Set<Long> expectedVersions,
            InterceptorChain chain)
            throws Exception {
        ExpectedVersions.check(expectedVersions, version());
        chain.proceed();
        return version();
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(FavouritePost command) {
        if (!state.favourites().contains(command.postId())) {
            state.requireRoomForFavourite();
            apply(new PostFavourited(command.readerId(), command.postId()));
        }
        return version();
    }

    @CommandHandler
    long handle(UnfavouritePost command) {
        if (state.favourites().contains(command.postId())) {
            apply(new PostUnfavourited(command.readerId(), command.postId()));
        }
        return version();
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(FollowUser command) {
        if (command.userId().equals(command.readerId())) {
            throw new Refusal.OwnFollower();
        }
        if (!state.followed().contains(command.userId())) {
            state.requireRoomForFollowed();
            apply(new UserFollowed(command.readerId(), command.userId()));
        }
        return version();
    }

    @CommandHandler
    long handle(UnfollowUser command) {
        if (state.followed().contains(command.userId())) {
            apply(new UserUnfollowed(command.readerId(), command.userId()));
        }
        return version();
    }

    @Override
    public int bytes() {
        return FIXED_BYTES + state.bytes();
    }

    @EventSourcingHandler
    void on(ReaderEvent event) {
        streamId = event.stream();
        state = state.after(event);
    }

    private static long version() {
        Long version = AggregateLifecycle.getVersion();
        return version == null ? NO_VERSION : version;
    }
}
