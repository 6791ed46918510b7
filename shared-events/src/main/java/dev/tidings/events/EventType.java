package dev.tidings.events;

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
import dev.tidings.eventstore.EventRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stable name and the revision of every event, apart from the Java class that holds it: classes may be renamed,
 * history may not. A change of an event's shape takes a new revision and an upcaster from the old one.
 */
public enum EventType {
    USER_REGISTERED("user.registered", 1, UserRegistered.class),
    USER_VERIFIED("user.verified", 1, UserVerified.class),
    USER_VERIFICATION_REVOKED("user.verification-revoked", 1, UserVerificationRevoked.class),
    USERNAME_CHANGED("user.username-changed", 1, UsernameChanged.class),
    EMAIL_CHANGED("user.email-changed", 1, EmailChanged.class),
    PROFILE_CHANGED("user.profile-changed", 1, ProfileChanged.class),
    ROLE_GRANTED("user.role-granted", 1, RoleGranted.class),
    ROLE_REVOKED("user.role-revoked", 1, RoleRevoked.class),
    USER_ERASED("user.erased", 1, UserErased.class),
    USER_SUSPENDED("user.suspended", 1, UserSuspended.class),
    USER_RESTORED("user.restored", 1, UserRestored.class),
    EMAIL_PROVED("user.email-proved", 1, EmailProved.class),
    POST_DRAFTED("post.drafted", 2, PostDrafted.class, PostUpcasters::draftedWithoutSlug),
    POST_EDITED("post.edited", 2, PostEdited.class, PostUpcasters::editedTextAlone),
    POST_PUBLISHED("post.published", 1, PostPublished.class),
    POST_UNPUBLISHED("post.unpublished", 1, PostUnpublished.class),
    POST_SCHEDULED("post.scheduled", 1, PostScheduled.class),
    POST_UNSCHEDULED("post.unscheduled", 1, PostUnscheduled.class),
    POST_DELETED("post.deleted", 1, PostDeleted.class),
    COMMENT_WRITTEN("comment.written", 1, CommentWritten.class),
    COMMENT_DELETED("comment.deleted", 1, CommentDeleted.class),
    POST_FAVOURITED("reader.favourited", 1, PostFavourited.class),
    POST_UNFAVOURITED("reader.unfavourited", 1, PostUnfavourited.class),
    USER_FOLLOWED("reader.followed", 1, UserFollowed.class),
    USER_UNFOLLOWED("reader.unfollowed", 1, UserUnfollowed.class),
    POST_VIEWS_RECORDED("post.views-recorded", 1, PostViewsRecorded.class),
    SITE_DESCRIBED("site.described", 1, SiteDescribed.class);

    private static final Map<String, EventType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::eventName, Function.identity()));
    private static final Map<Class<?>, EventType> BY_CLASS =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::eventClass, Function.identity()));

    private final String eventName;
    private final int revision;
    private final Class<? extends TidingsEvent> eventClass;

    @SuppressWarnings("ImmutableEnumChecker") // They keep nothing.
    private final List<UnaryOperator<ObjectNode>> upcasters;

    @SafeVarargs
    @SuppressWarnings("varargs") // They are copied and no more.
    EventType(
            String eventName,
            int revision,
            Class<? extends TidingsEvent> eventClass,
            UnaryOperator<ObjectNode>... upcasters) {
        this.eventName = eventName;
        this.revision = revision;
        this.eventClass = eventClass;
        this.upcasters = List.of(upcasters);
    }

    /** All of them, as the log is told of them. */
    public static EventRegistry registry() {
        return new EventRegistry(Arrays.stream(values())
                .map(type -> new EventRegistry.Type(type.eventName, type.revision, type.eventClass, type.upcasters))
                .toList());
    }

    /** The name that the log holds, such as {@code post.published}. */
    public String eventName() {
        return eventName;
    }

    /** The revision that is written now. Older ones in the log are upcast to it. */
    public int revision() {
        return revision;
    }

    /** The record that holds an event of this type. */
    public Class<? extends TidingsEvent> eventClass() {
        return eventClass;
    }

    /** The type with the given name, or nothing where no event is called so. */
    public static Optional<EventType> named(String eventName) {
        return Optional.ofNullable(BY_NAME.get(eventName));
    }

    /** The type of the given class, or nothing where the class is not an event. */
    public static Optional<EventType> of(Class<?> eventClass) {
        return Optional.ofNullable(BY_CLASS.get(eventClass));
    }
}
