package dev.tidings.command.post;

import dev.tidings.command.change.Actor;
import dev.tidings.command.change.ExpectedVersions;
import dev.tidings.command.change.Refusal;
import dev.tidings.command.post.PostCommand.DeletePost;
import dev.tidings.command.post.PostCommand.DraftPost;
import dev.tidings.command.post.PostCommand.EditPost;
import dev.tidings.command.post.PostCommand.PublishPost;
import dev.tidings.command.post.PostCommand.PublishScheduledPost;
import dev.tidings.command.post.PostCommand.SchedulePost;
import dev.tidings.command.post.PostCommand.UnpublishPost;
import dev.tidings.events.PostEvent.PostDeleted;
import dev.tidings.events.PostEvent.PostDrafted;
import dev.tidings.events.PostEvent.PostEdited;
import dev.tidings.events.PostEvent.PostPublished;
import dev.tidings.events.PostEvent.PostScheduled;
import dev.tidings.events.PostEvent.PostUnpublished;
import dev.tidings.events.PostEvent.PostUnscheduled;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class PostTest {

    private static final UUID POST = UUID.fromString("01985c60-0000-7000-8000-000000000001");
    private static final UUID ANN = UUID.fromString("01985c60-0000-7000-8000-00000000000a");
    private static final Instant WRITTEN = Instant.parse("2026-01-31T12:00:00Z");
    private static final Actor AUTHOR = new Actor(ANN, false);
    private static final Actor STRANGER = new Actor(UUID.fromString("01985c60-0000-7000-8000-00000000000b"), false);
    private static final Actor ADMINISTRATOR = new Actor(UUID.fromString("01985c60-0000-7000-8000-00000000000c"), true);
    private static final Instant LATER = Instant.parse("2126-01-31T12:00:00Z");
    private static final PostDrafted DRAFTED =
            new PostDrafted(POST, ANN, "Hello", "World", "A greeting", List.of("java", "sql"), "hello", WRITTEN, null);
    private static final PostScheduled SCHEDULED = new PostScheduled(POST, ANN, LATER);
    private static final PostPublished PUBLISHED = new PostPublished(POST, ANN);
    private static final PostUnpublished UNPUBLISHED = new PostUnpublished(POST, ANN);

    private static DraftPost draft(boolean publish) {
        return new DraftPost(
                POST, ANN, "Hello", "World", "A greeting", List.of("java", "sql"), "hello", WRITTEN, publish);
    }

    private final AggregateTestFixture<Post> fixture = new AggregateTestFixture<>(Post.class);

    @Test
    void writingMakesADraft() {
        fixture.givenNoPriorActivity().when(draft(false)).expectEvents(DRAFTED).expectResultMessagePayload(0L);
    }

    @Test
    void writingCanPublishAtOnce() {
        fixture.givenNoPriorActivity()
                .when(draft(true))
                .expectEvents(DRAFTED, PUBLISHED)
                .expectResultMessagePayload(1L);
    }

    @Test
    void theAuthorEdits() {
        fixture.given(DRAFTED)
                .when(new EditPost(POST, AUTHOR, "Hello", "You"))
                .expectEvents(new PostEdited(POST, ANN, "Hello", "You"))
                .expectResultMessagePayload(1L);
    }

    @Test
    void anAdministratorEditsADraftOfAnother() {
        fixture.given(DRAFTED)
                .when(new EditPost(POST, ADMINISTRATOR, "Hi", "World"))
                .expectEvents(new PostEdited(POST, ANN, "Hi", "World"));
    }

    @Test
    void anEditThatSaysTheSameChangesNothing() {
        fixture.given(DRAFTED)
                .when(new EditPost(POST, AUTHOR, "Hello", "World"))
                .expectNoEvents()
                .expectResultMessagePayload(0L);
    }

    @Test
    void whatAnEditDoesNotNameStaysAsItIs() {
        fixture.given(DRAFTED)
                .when(new EditPost(POST, AUTHOR, "Hello", "World", null, List.of("sql"), null))
                .expectEvents(new PostEdited(POST, ANN, "Hello", "World", null, List.of("sql"), null));
        new AggregateTestFixture<>(Post.class)
                .given(DRAFTED)
                .when(new EditPost(POST, AUTHOR, "Hello", "World", "", null, "hi"))
                .expectEvents(new PostEdited(POST, ANN, "Hello", "World", "", null, "hi"));
    }

    @Test
    void anEditThatNamesAllThatIsSoAlreadyChangesNothing() {
        fixture.given(
                        DRAFTED,
                        new PostEdited(POST, ANN, "Hi", "World", "", List.of(), "hi"),
                        new PostEdited(POST, ANN, "Hi", "You"))
                .when(new EditPost(POST, AUTHOR, "Hi", "You", "", List.of(), "hi"))
                .expectNoEvents()
                .expectResultMessagePayload(2L);
    }

    @Test
    void aDraftIsScheduledAndScheduledAnew() {
        fixture.given(DRAFTED).when(new SchedulePost(POST, AUTHOR, LATER)).expectEvents(SCHEDULED);
        new AggregateTestFixture<>(Post.class)
                .given(DRAFTED, SCHEDULED)
                .when(new SchedulePost(POST, AUTHOR, LATER))
                .expectNoEvents();
        new AggregateTestFixture<>(Post.class)
                .given(DRAFTED, SCHEDULED)
                .when(new SchedulePost(POST, ADMINISTRATOR, LATER.plusSeconds(1)))
                .expectEvents(new PostScheduled(POST, ANN, LATER.plusSeconds(1)));
    }

    @Test
    void whatIsPublishedIsNotScheduled() {
        fixture.given(DRAFTED, PUBLISHED)
                .when(new SchedulePost(POST, AUTHOR, LATER))
                .expectException(Refusal.AlreadyPublished.class);
    }

    @Test
    void aScheduledPostCanBePublishedAtOnceOrStayADraft() {
        fixture.given(DRAFTED, SCHEDULED).when(new PublishPost(POST, AUTHOR)).expectEvents(PUBLISHED);
        new AggregateTestFixture<>(Post.class)
                .given(DRAFTED, SCHEDULED)
                .when(new UnpublishPost(POST, AUTHOR))
                .expectEvents(new PostUnscheduled(POST, ANN));
    }

    @Test
    void whatItWasScheduledForComesOnce() {
        PublishScheduledPost due = new PublishScheduledPost(POST, LATER, false);
        fixture.given(DRAFTED, SCHEDULED).when(due).expectEvents(PUBLISHED);
        for (List<Object> past : List.<List<Object>>of(
                List.of(DRAFTED, SCHEDULED, PUBLISHED),
                List.of(DRAFTED, SCHEDULED, PUBLISHED, UNPUBLISHED),
                List.of(DRAFTED, SCHEDULED, new PostUnscheduled(POST, ANN)),
                List.of(DRAFTED, SCHEDULED, new PostScheduled(POST, ANN, LATER.plusSeconds(1))),
                List.of(DRAFTED, SCHEDULED, new PostDeleted(POST, ANN)))) {
            new AggregateTestFixture<>(Post.class).given(past).when(due).expectNoEvents();
        }
    }

    @Test
    void theScheduledPostOfAnAuthorWhoLeftStaysADraft() {
        fixture.given(DRAFTED, SCHEDULED)
                .when(new PublishScheduledPost(POST, LATER, true))
                .expectEvents(new PostUnscheduled(POST, ANN));
    }

    @Test
    void aStrangerMayNotEditAPublishedPost() {
        fixture.given(DRAFTED, PUBLISHED)
                .when(new EditPost(POST, STRANGER, "Hi", "World"))
                .expectException(Refusal.NotYours.class);
    }

    @Test
    void aStrangerIsNotToldOfADraft() {
        fixture.given(DRAFTED)
                .when(new EditPost(POST, STRANGER, "Hi", "World"))
                .expectException(Refusal.NotFound.class);
    }

    @Test
    void aStrangerIsNotToldOfAPostThatIsADraftAgain() {
        fixture.given(DRAFTED, PUBLISHED, UNPUBLISHED)
                .when(new DeletePost(POST, STRANGER))
                .expectException(Refusal.NotFound.class);
    }

    @Test
    void aPostIsPublishedOnce() {
        fixture.given(DRAFTED).when(new PublishPost(POST, AUTHOR)).expectEvents(PUBLISHED);
        new AggregateTestFixture<>(Post.class)
                .given(DRAFTED, PUBLISHED)
                .when(new PublishPost(POST, AUTHOR))
                .expectNoEvents();
    }

    @Test
    void aPostIsUnpublishedOnce() {
        fixture.given(DRAFTED, PUBLISHED).when(new UnpublishPost(POST, AUTHOR)).expectEvents(UNPUBLISHED);
        new AggregateTestFixture<>(Post.class)
                .given(DRAFTED)
                .when(new UnpublishPost(POST, AUTHOR))
                .expectNoEvents();
    }

    @Test
    void deletingEndsAPost() {
        fixture.given(DRAFTED, PUBLISHED)
                .when(new DeletePost(POST, AUTHOR))
                .expectEvents(new PostDeleted(POST, ANN))
                .expectResultMessagePayload(2L);
    }

    @Test
    void aDeletedPostIsGoneForItsAuthorToo() {
        fixture.given(DRAFTED, new PostDeleted(POST, ANN))
                .when(new PublishPost(POST, AUTHOR))
                .expectException(Refusal.NotFound.class);
    }

    @Test
    void whatWasNeverWrittenIsNotFound() {
        fixture.givenNoPriorActivity()
                .when(new PublishPost(POST, AUTHOR))
                .expectException(AggregateNotFoundException.class);
    }

    @Test
    void anEditIsRefusedWhenThePostMovedOn() {
        fixture.given(DRAFTED, PUBLISHED)
                .when(new EditPost(POST, AUTHOR, "Hi", "World"), Map.of(ExpectedVersions.KEY, Set.of(0L)))
                .expectException(Refusal.VersionMoved.class);
    }

    @Test
    void aStrangerWithAnOldVersionIsToldThatThePostIsNotItsOwn() {
        fixture.given(DRAFTED, PUBLISHED)
                .when(new EditPost(POST, STRANGER, "Hi", "World"), Map.of(ExpectedVersions.KEY, Set.of(0L)))
                .expectException(Refusal.NotYours.class);
    }
}
