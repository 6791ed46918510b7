package dev.tidings.command.comment;

import dev.tidings.command.change.Actor;
import dev.tidings.command.change.ExpectedVersions;
import dev.tidings.command.change.Refusal;
import dev.tidings.command.comment.CommentCommand.DeleteComment;
import dev.tidings.command.comment.CommentCommand.WriteComment;
import dev.tidings.events.CommentEvent.CommentDeleted;
import dev.tidings.events.CommentEvent.CommentWritten;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CommentTest {

    private static final UUID COMMENT = UUID.fromString("01985c60-0000-7000-8000-000000000002");
    private static final UUID POST = UUID.fromString("01985c60-0000-7000-8000-000000000001");
    private static final UUID ANN = UUID.fromString("01985c60-0000-7000-8000-00000000000a");
    private static final UUID BEA = UUID.fromString("01985c60-0000-7000-8000-00000000000b");
    private static final UUID CLEO = UUID.fromString("01985c60-0000-7000-8000-00000000000c");
    private static final Actor COMMENTATOR = new Actor(BEA, false);
    private static final Actor STRANGER = new Actor(CLEO, false);
    private static final CommentWritten WRITTEN = new CommentWritten(COMMENT, POST, ANN, BEA, "Well said");
    private static final CommentDeleted DELETED = new CommentDeleted(COMMENT, POST, BEA);

    static final Set<Actor> THOSE_WHO_MAY_DELETE = Set.of(COMMENTATOR, new Actor(ANN, false), new Actor(CLEO, true));

    private final AggregateTestFixture<Comment> fixture = new AggregateTestFixture<>(Comment.class);

    @Test
    void aCommentIsWritten() {
        fixture.givenNoPriorActivity()
                .when(new WriteComment(COMMENT, POST, ANN, BEA, "Well said"))
                .expectEvents(WRITTEN)
                .expectResultMessagePayload(0L);
    }

    @ParameterizedTest
    @FieldSource("THOSE_WHO_MAY_DELETE")
    void itsAuthorThePostsAuthorAndAdministratorsDeleteIt(Actor actor) {
        fixture.given(WRITTEN)
                .when(new DeleteComment(COMMENT, actor))
                .expectEvents(DELETED)
                .expectResultMessagePayload(1L);
    }

    @Test
    void aStrangerMayNotDeleteIt() {
        fixture.given(WRITTEN).when(new DeleteComment(COMMENT, STRANGER)).expectException(Refusal.NotYours.class);
    }

    @Test
    void aDeletedCommentIsGone() {
        fixture.given(WRITTEN, DELETED)
                .when(new DeleteComment(COMMENT, COMMENTATOR))
                .expectException(Refusal.NotFound.class);
    }

    @Test
    void whatWasNeverWrittenIsNotFound() {
        fixture.givenNoPriorActivity()
                .when(new DeleteComment(COMMENT, COMMENTATOR))
                .expectException(AggregateNotFoundException.class);
    }

    @Test
    void aDeletionThatRestsOnAnotherVersionIsRefused() {
        fixture.given(WRITTEN)
                .when(new DeleteComment(COMMENT, COMMENTATOR), Map.of(ExpectedVersions.KEY, Set.of(7L)))
                .expectException(Refusal.VersionMoved.class);
    }
}
