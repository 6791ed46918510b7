package dev.tidings.command.comment;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tidings.command.change.CacheableAggregate;
import dev.tidings.command.change.ExpectedVersions;
import dev.tidings.command.comment.CommentCommand.DeleteComment;
import dev.tidings.command.comment.CommentCommand.WriteComment;
import dev.tidings.events.CommentEvent;
import dev.tidings.events.CommentEvent.CommentDeleted;
import dev.tidings.events.CommentEvent.CommentWritten;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** One comment. It is written once, and deleted once. Every command answers with the version. */
@AggregateRoot(type = "comment")
@Revision("1")
public class Comment implements CacheableAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable UUID commentId;

    private CommentState state = CommentState.NONE;

    /** Axon makes a comment out of its events. */
    protected Comment() {}

    @CommandHandler
    @CreationPolicy(ALWAYS)
    long handle(WriteComment command) {
        apply(new CommentWritten(
                command.commentId(), command.postId(), command.postAuthorId(), command.authorId(), command.body()));
        return AggregateLifecycle.getVersion();
    }

    @CommandHandler
    long handle(DeleteComment command, @MetaDataValue(ExpectedVersions.KEY) @Nullable Set<Long> expectedVersions) {
        CommentState.Written written = state.requireDeletableBy(command.by());
        ExpectedVersions.check(expectedVersions, AggregateLifecycle.getVersion());
        apply(new CommentDeleted(command.commentId(), written.postId(), written.authorId()));
        return AggregateLifecycle.getVersion();
    }

    @Override
    public int bytes() {
        return FIXED_BYTES;
    }

    @EventSourcingHandler
    void on(CommentEvent event) {
        commentId = event.commentId();
        state = state.after(event);
    }
}
