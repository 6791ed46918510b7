package dev.tidings.command.post;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tidings.command.change.CacheableAggregate;
import dev.tidings.command.change.ExpectedVersions;
import dev.tidings.command.change.Refusal;
import dev.tidings.command.post.PostCommand.ChangePost;
import dev.tidings.command.post.PostCommand.DeletePost;
import dev.tidings.command.post.PostCommand.DraftPost;
import dev.tidings.command.post.PostCommand.EditPost;
import dev.tidings.command.post.PostCommand.PublishPost;
import dev.tidings.command.post.PostCommand.PublishScheduledPost;
import dev.tidings.command.post.PostCommand.SchedulePost;
import dev.tidings.command.post.PostCommand.UnpublishPost;
import dev.tidings.events.PostEvent;
import dev.tidings.events.PostEvent.PostDeleted;
import dev.tidings.events.PostEvent.PostDrafted;
import dev.tidings.events.PostEvent.PostPublished;
import dev.tidings.events.PostEvent.PostScheduled;
import dev.tidings.events.PostEvent.PostUnpublished;
import dev.tidings.events.PostEvent.PostUnscheduled;
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

/** One post. A command that asks for what is so already changes nothing. Every command answers with the version. */
@AggregateRoot(type = Post.STREAM_TYPE)
@Revision("3") // Raised whenever its state has another form: older snapshots are passed over.
public class Post implements CacheableAggregate {

    /** What posts' streams are called. */
    public static final String STREAM_TYPE = "post";

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable UUID postId;

    private PostState state = PostState.NONE;

    /** Axon makes a post out of its events. */
    protected Post() {}

    @CommandHandlerInterceptor
    @Nullable
    Object guard(
            PostCommand command,
            @MetaDataValue(ExpectedVersions.KEY) @Nullable Set<Long> expectedVersions,
            InterceptorChain chain)
            throws Exception {
        if (command instanceof ChangePost change) {
            state.requireChangeableBy(change.by());
            ExpectedVersions.check(expectedVersions, AggregateLifecycle.getVersion());
        }
        chain.proceed();
        return AggregateLifecycle.getVersion();
    }

    @CommandHandler
    @CreationPolicy(ALWAYS)
    long handle(DraftPost command) {
        apply(new PostDrafted(
                command.postId(),
                command.authorId(),
                command.title(),
                command.content(),
                command.summary(),
                command.tags(),
                command.slug(),
                command.createdAt(),
                null));
        if (command.publish()) {
            apply(new PostPublished(command.postId(), command.authorId()));
        }
        return AggregateLifecycle.getVersion();
    }

    @CommandHandler
    void handle(EditPost command) {
        state.after(command, author()).ifPresent(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(PublishPost command) {
        if (!state.isPublished()) {
            apply(new PostPublished(command.postId(), author()));
        }
    }

    @CommandHandler
    void handle(SchedulePost command) {
        if (state.isPublished()) {
            throw new Refusal.AlreadyPublished();
        }
        if (!command.publishAt().equals(state.scheduledAt())) {
            apply(new PostScheduled(command.postId(), author(), command.publishAt()));
        }
    }

    @CommandHandler
    void handle(PublishScheduledPost command) {
        if (command.publishAt().equals(state.scheduledAt())) {
            apply(
                    command.authorLeft()
                            ? new PostUnscheduled(command.postId(), author())
                            : new PostPublished(command.postId(), author()));
        }
    }

    @CommandHandler
    void handle(UnpublishPost command) {
        if (state.isPublished()) {
            apply(new PostUnpublished(command.postId(), author()));
        } else if (state.scheduledAt() != null) {
            apply(new PostUnscheduled(command.postId(), author()));
        }
    }

    @CommandHandler
    void handle(DeletePost command) {
        apply(new PostDeleted(command.postId(), author()));
    }

    @Override
    public int bytes() {
        return FIXED_BYTES + state.bytes();
    }

    @EventSourcingHandler
    void on(PostEvent event) {
        postId = event.postId();
        state = state.after(event);
    }

    PostState state() {
        return state;
    }

    private UUID author() {
        return requireNonNull(state.visibility().authorId());
    }
}
