package dev.tidings.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.events.CommentEvent.CommentDeleted;
import dev.tidings.events.CommentEvent.CommentWritten;
import dev.tidings.events.PostEvent.PostDeleted;
import dev.tidings.events.PostEvent.PostDrafted;
import dev.tidings.events.PostEvent.PostEdited;
import dev.tidings.events.PostEvent.PostPublished;
import dev.tidings.events.PostEvent.PostScheduled;
import dev.tidings.events.PostEvent.PostUnpublished;
import dev.tidings.events.PostEvent.PostUnscheduled;
import dev.tidings.events.ReaderEvent.PostFavourited;
import dev.tidings.events.ReaderEvent.PostUnfavourited;
import dev.tidings.events.ReaderEvent.UserFollowed;
import dev.tidings.events.ReaderEvent.UserUnfollowed;
import dev.tidings.events.SiteEvent.SiteDescribed;
import dev.tidings.events.UserEvent.EmailChanged;
import dev.tidings.events.UserEvent.EmailProved;
import dev.tidings.events.UserEvent.ProfileChanged;
import dev.tidings.events.UserEvent.RoleGranted;
import dev.tidings.events.UserEvent.RoleRevoked;
import dev.tidings.events.UserEvent.UserErased;
import dev.tidings.events.UserEvent.UserRegistered;
import dev.tidings.events.UserEvent.UserRestored;
import dev.tidings.events.UserEvent.UserSuspended;
import dev.tidings.events.UserEvent.UserVerificationRevoked;
import dev.tidings.events.UserEvent.UserVerified;
import dev.tidings.events.UserEvent.UsernameChanged;
import dev.tidings.eventstore.LogEntry;
import dev.tidings.eventstore.axon.EventSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * History can't be changed, so neither can its form: what an event looks like in the log is approved in
 * {@code src/test/resources/approved}. A new form takes a new revision, an upcaster, and a file beside the old one.
 */
class ApprovedEventsTest {

    private static final UUID USER = UUID.fromString("01940000-0000-7000-8000-00000000000a");
    private static final UUID POST = UUID.fromString("01940000-0000-7000-8000-00000000000b");
    private static final UUID COMMENT = UUID.fromString("01940000-0000-7000-8000-00000000000c");
    private static final UUID READER = UUID.fromString("01940000-0000-7000-8000-00000000000d");
    private static final SealedText SEALED = new SealedText("c2VhbGVk");

    private static final Instant WRITTEN = Instant.parse("2026-01-02T03:04:05.678901Z");

    /** What the last form says, and the revision that it was written in. */
    record Earlier(int revision, TidingsEvent event) {}

    static final List<Earlier> EARLIER = List.of(
            new Earlier(
                    1,
                    new PostDrafted(
                            POST,
                            USER,
                            "A title",
                            "Some *content*",
                            null,
                            List.of(),
                            "a-title-00000000000b",
                            WRITTEN,
                            null)),
            new Earlier(1, new PostEdited(POST, USER, "Another title", "Other content", null, null, null)));

    static final List<TidingsEvent> SAMPLES = List.of(
            new UserRegistered(USER, SEALED, SEALED),
            new UserVerified(USER),
            new UserVerificationRevoked(USER),
            new UsernameChanged(USER, SEALED),
            new EmailChanged(USER, SEALED),
            new ProfileChanged(USER, SEALED, SEALED),
            new RoleGranted(USER, Role.ADMIN),
            new RoleRevoked(USER, Role.OPERATOR),
            new UserErased(USER),
            new UserSuspended(USER),
            new UserRestored(USER),
            new EmailProved(USER),
            new PostDrafted(
                    POST,
                    USER,
                    "A title",
                    "Some *content*",
                    "A summary",
                    List.of("java", "c++"),
                    "a-title",
                    WRITTEN,
                    null),
            new PostEdited(POST, USER, "Another title", "Other content", "", List.of("java"), "another-title"),
            new PostPublished(POST, USER),
            new PostUnpublished(POST, USER),
            new PostScheduled(POST, USER, WRITTEN),
            new PostUnscheduled(POST, USER),
            new PostDeleted(POST, USER),
            new CommentWritten(COMMENT, POST, USER, READER, "Some *words*"),
            new CommentDeleted(COMMENT, POST, READER),
            new PostFavourited(READER, POST),
            new PostUnfavourited(READER, POST),
            new UserFollowed(READER, USER),
            new UserUnfollowed(READER, USER),
            new PostViewsRecorded(POST, 3),
            new SiteDescribed(SiteEvent.SITE, "The Gazette", "What happens here"));

    private final Serializer serializer = EventSerializer.of(EventType.registry());

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void anEventIsWrittenAsApproved(TidingsEvent event) throws IOException {
        SerializedObject<String> written = serializer.serialize(event, String.class);
        EventType type = EventType.of(event.getClass()).orElseThrow();

        assertThat(written.getType().getName()).isEqualTo(type.eventName());
        assertThat(written.getType().getRevision()).isEqualTo(Integer.toString(type.revision()));
        assertThat(written.getData()).isEqualTo(approved(type, type.revision()));
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void anApprovedEventIsReadAsItWasMeant(TidingsEvent event) throws IOException {
        EventType type = EventType.of(event.getClass()).orElseThrow();

        assertThat(read(type, approved(type, type.revision()).getBytes(UTF_8))).isEqualTo(event);
    }

    @ParameterizedTest
    @FieldSource("EARLIER")
    void anEventOfAnEarlierVersionIsReadAsItWasMeant(Earlier sample) throws IOException {
        EventType type = EventType.of(sample.event().getClass()).orElseThrow();
        byte[] payload = approved(type, sample.revision()).getBytes(UTF_8);
        LogEntry entry = new LogEntry(
                1, "post", POST.toString(), 0, type.eventName(), sample.revision(), payload, new byte[0], WRITTEN);

        LogEntry upcast = EventType.registry().upcast(entry);

        assertThat(upcast.revision()).isEqualTo(type.revision());
        assertThat(read(type, upcast.payload())).isEqualTo(sample.event());
    }

    @Test
    void everyEarlierRevisionHasASample() {
        assertThat(EARLIER.stream().map(sample -> {
                    EventType type = EventType.of(sample.event().getClass()).orElseThrow();
                    return type.eventName() + " " + sample.revision();
                }))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(EventType.values())
                        .flatMap(type -> IntStream.range(1, type.revision())
                                .mapToObj(revision -> type.eventName() + " " + revision))
                        .toList());
    }

    private Object read(EventType type, byte[] payload) {
        return serializer.deserialize(new SimpleSerializedObject<>(
                payload, byte[].class, new SimpleSerializedType(type.eventName(), Integer.toString(type.revision()))));
    }

    @Test
    void whatOnlyImportsSayStandsWhereTheySayItAlone() {
        Instant then = Instant.parse("2013-01-02T03:04:05Z");
        TidingsEvent drafted = new PostDrafted(
                POST, USER, "A title", "Some *content*", null, List.of(), "a-title", then, then.plusSeconds(1));
        TidingsEvent published = new PostPublished(POST, USER, then);

        for (TidingsEvent event : List.of(drafted, published)) {
            SerializedObject<byte[]> written = serializer.serialize(event, byte[].class);
            Object read = serializer.deserialize(written);
            assertThat(read).isEqualTo(event);
        }
        assertThat(serializer.serialize(drafted, String.class).getData())
                .endsWith(",\"updatedAt\":\"2013-01-02T03:04:06Z\"}");
        assertThat(serializer.serialize(published, String.class).getData())
                .endsWith(",\"publishedAt\":\"2013-01-02T03:04:05Z\"}");
    }

    @Test
    void everyEventHasASampleAndATypeOfItsOwn() {
        assertThat(SAMPLES.stream().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(leaves(TidingsEvent.class).toList());
        assertThat(Arrays.stream(EventType.values()).<Class<?>>map(EventType::eventClass))
                .containsExactlyInAnyOrderElementsOf(leaves(TidingsEvent.class).toList());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ApprovedEventsTest::leaves)
                : Stream.of(type);
    }

    private static String approved(EventType type, int revision) throws IOException {
        String file = "/approved/" + type.eventName() + "." + revision + ".json";
        try (InputStream approved = ApprovedEventsTest.class.getResourceAsStream(file)) {
            assertThat(approved).as("approve src/test/resources" + file).isNotNull();
            return new String(approved.readAllBytes(), UTF_8).strip();
        }
    }
}
