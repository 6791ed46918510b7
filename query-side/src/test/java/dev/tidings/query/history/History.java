package dev.tidings.query.history;

import dev.tidings.events.CommentEvent.CommentDeleted;
import dev.tidings.events.CommentEvent.CommentWritten;
import dev.tidings.events.PostEvent.PostDeleted;
import dev.tidings.events.PostEvent.PostDrafted;
import dev.tidings.events.PostEvent.PostEdited;
import dev.tidings.events.PostEvent.PostPublished;
import dev.tidings.events.PostEvent.PostScheduled;
import dev.tidings.events.PostEvent.PostUnpublished;
import dev.tidings.events.PostEvent.PostUnscheduled;
import dev.tidings.events.PostViewsRecorded;
import dev.tidings.events.ReaderEvent;
import dev.tidings.events.ReaderEvent.PostFavourited;
import dev.tidings.events.ReaderEvent.PostUnfavourited;
import dev.tidings.events.ReaderEvent.UserFollowed;
import dev.tidings.events.ReaderEvent.UserUnfollowed;
import dev.tidings.events.Role;
import dev.tidings.events.TidingsEvent;
import dev.tidings.events.UserEvent.EmailChanged;
import dev.tidings.events.UserEvent.ProfileChanged;
import dev.tidings.events.UserEvent.RoleGranted;
import dev.tidings.events.UserEvent.RoleRevoked;
import dev.tidings.events.UserEvent.UserErased;
import dev.tidings.events.UserEvent.UserRegistered;
import dev.tidings.events.UserEvent.UserVerificationRevoked;
import dev.tidings.events.UserEvent.UserVerified;
import dev.tidings.events.UserEvent.UsernameChanged;
import dev.tidings.projections.Envelope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A log that might have been, and what a reader who goes through it event by event ends up believing. Names and
 * addresses are sealed by {@link People}.
 */
public final class History {

    public static final Instant BEGINNING = Instant.parse("2026-01-05T10:20:30.123456Z");

    private static final List<List<String>> TAGS =
            List.of(List.of(), List.of("java", "sql"), List.of("java"), List.of("c++", "java", "a|b"));

    /** A user as the history leaves it. */
    public static final class User {
        public final UUID id;
        public final Instant createdAt;
        public String username;
        public long namedAt;
        public String email;
        public boolean verified;
        public final Set<Role> roles = new TreeSet<>();
        public String bio;
        public boolean erased;
        public long version;

        User(UUID id, Instant createdAt) {
            this.id = id;
            this.createdAt = createdAt;
        }
    }

    /** A post as the history leaves it. */
    public static final class Post {
        public final UUID id;
        public final User author;
        public final Instant createdAt;
        public String title;
        public String content;
        public String summary;
        public List<String> tags = List.of();
        public String slug;
        public final Set<String> formerSlugs = new TreeSet<>();
        public Instant scheduledAt;
        public Instant updatedAt;
        public boolean published;
        public Instant publishedAt;
        public long version;
        public final List<Viewed> views = new ArrayList<>();

        Post(UUID id, User author, Instant createdAt) {
            this.id = id;
            this.author = author;
            this.createdAt = createdAt;
        }

        public long viewsSince(Instant since) {
            return views.stream()
                    .filter(view -> !view.at().isBefore(since))
                    .mapToLong(Viewed::count)
                    .sum();
        }
    }

    /** A comment that was not deleted, nor its post. */
    public record Comment(UUID id, UUID postId, UUID authorId, String body, Instant createdAt) {}

    /** What a reader chose: a post that it favours, or a user whom it follows. */
    public record Choice(UUID readerId, UUID chosen) {}

    /** Views of a post. */
    public record Viewed(Instant at, long count) {}

    private final People people;
    private final List<Envelope<TidingsEvent>> events = new ArrayList<>();
    private final Map<Integer, User> users = new HashMap<>();
    private final Map<Integer, Post> posts = new HashMap<>();
    private final Set<Integer> deleted = new TreeSet<>();
    private final Map<UUID, Comment> comments = new LinkedHashMap<>();
    private final Set<Choice> favourites = new LinkedHashSet<>();
    private final Set<Choice> follows = new LinkedHashSet<>();
    private final Map<UUID, Long> readerVersions = new HashMap<>();
    private long commentsWritten;
    private Instant now = BEGINNING;

    private History(People people) {
        this.people = people;
    }

    /** Goes through the steps, leaving out what is not possible. */
    public static History of(List<Step> steps, People people) {
        History history = new History(people);
        steps.forEach(history::take);
        return history;
    }

    public List<Envelope<TidingsEvent>> events() {
        return List.copyOf(events);
    }

    public List<User> users() {
        return List.copyOf(users.values());
    }

    /** The posts that were not deleted. */
    public List<Post> posts() {
        return List.copyOf(posts.values());
    }

    public List<Comment> comments() {
        return List.copyOf(comments.values());
    }

    /** Who favours which post, also posts that are gone. */
    public Set<Choice> favourites() {
        return Set.copyOf(favourites);
    }

    /** Who follows whom. */
    public Set<Choice> follows() {
        return Set.copyOf(follows);
    }

    /** When it ends. */
    public Instant end() {
        return now;
    }

    private void take(Step step) {
        now = now.plus(step.after());
        switch (step.act()) {
            case REGISTER -> register(step);
            case VERIFY, REVOKE_VERIFICATION, RENAME, CHANGE_EMAIL, TELL, GRANT, REVOKE, ERASE -> changeUser(step);
            case DRAFT -> draft(step);
            case EDIT, PUBLISH, UNPUBLISH, SCHEDULE, UNSCHEDULE, DELETE, VIEW -> changePost(step);
            case COMMENT, DELETE_COMMENT -> comment(step);
            case FAVOURITE, UNFAVOURITE, FOLLOW, UNFOLLOW -> choose(step);
        }
    }

    private void register(Step step) {
        if (users.containsKey(step.user())) {
            return;
        }
        User user = new User(People.id(step.user()), now);
        user.username = "User" + step.user() + "." + step.number();
        user.email = step.number() % 2 == 0 ? "mail" + step.number() + "@example.org" : null;
        users.put(step.user(), user);
        record(
                new UserRegistered(
                        user.id,
                        people.seal(user.id, user.username),
                        user.email == null ? null : people.seal(user.id, user.email)),
                0);
        user.namedAt = events.size();
    }

    private void changeUser(Step step) {
        User user = users.get(step.user());
        if (user == null || user.erased) {
            return;
        }
        Role role = step.number() % 2 == 0 ? Role.ADMIN : Role.OPERATOR;
        switch (step.act()) {
            case VERIFY -> {
                if (!user.verified) {
                    user.verified = true;
                    record(new UserVerified(user.id), ++user.version);
                }
            }
            case REVOKE_VERIFICATION -> {
                if (user.verified) {
                    user.verified = false;
                    record(new UserVerificationRevoked(user.id), ++user.version);
                }
            }
            case RENAME -> {
                user.username = "Name" + step.number() + "-" + step.user();
                record(new UsernameChanged(user.id, people.seal(user.id, user.username)), ++user.version);
                user.namedAt = events.size();
            }
            case CHANGE_EMAIL -> {
                user.email = "new" + step.number() + "@example.org";
                record(new EmailChanged(user.id, people.seal(user.id, user.email)), ++user.version);
            }
            case TELL -> {
                user.bio = step.number() == 0 ? null : "Bio " + step.number();
                record(
                        new ProfileChanged(user.id, user.bio == null ? null : people.seal(user.id, user.bio), null),
                        ++user.version);
            }
            case GRANT -> {
                if (user.roles.add(role)) {
                    record(new RoleGranted(user.id, role), ++user.version);
                }
            }
            case REVOKE -> {
                if (user.roles.remove(role)) {
                    record(new RoleRevoked(user.id, role), ++user.version);
                }
            }
            case ERASE -> {
                if (step.number() == 0) {
                    user.erased = true;
                    user.username = null;
                    user.email = null;
                    user.bio = null;
                    favourites.removeIf(choice -> choice.readerId().equals(user.id));
                    follows.removeIf(choice ->
                            choice.readerId().equals(user.id) || choice.chosen().equals(user.id));
                    user.verified = false;
                    user.roles.clear();
                    record(new UserErased(user.id), ++user.version);
                }
            }
            default -> throw new IllegalStateException(step.toString());
        }
    }

    private void draft(Step step) {
        User author = users.get(step.user());
        if (author == null || author.erased || posts.containsKey(step.post()) || deleted.contains(step.post())) {
            return;
        }
        Instant createdAt = now.minus(Duration.ofHours(step.number() % 3 == 0 ? 31L * step.number() : 0));
        Post post = new Post(postId(step.post()), author, createdAt);
        post.title = "Title " + step.number();
        post.content = "Once upon a time number " + step.number();
        post.updatedAt = createdAt;
        posts.put(step.post(), post);
        post.summary = step.number() % 4 == 0 ? null : "In short " + step.number();
        post.tags = TAGS.get(step.number() % TAGS.size());
        post.slug = "slug-" + step.post() + "-" + step.number() % 3;
        record(
                new PostDrafted(
                        post.id,
                        author.id,
                        post.title,
                        post.content,
                        post.summary,
                        post.tags,
                        post.slug,
                        createdAt,
                        null),
                0);
    }

    private void changePost(Step step) {
        Post post = posts.get(step.post());
        if (post == null) {
            return;
        }
        switch (step.act()) {
            case EDIT -> {
                post.title = "Edited " + step.number();
                post.content = "Once upon another time number " + step.number();
                post.updatedAt = now;
                edit(post, step.number());
            }
            case PUBLISH -> {
                if (!post.published) {
                    post.published = true;
                    post.publishedAt = now;
                    post.scheduledAt = null;
                    record(new PostPublished(post.id, post.author.id), ++post.version);
                }
            }
            case UNPUBLISH -> {
                if (post.published) {
                    post.published = false;
                    post.publishedAt = null;
                    record(new PostUnpublished(post.id, post.author.id), ++post.version);
                }
            }
            case SCHEDULE -> {
                if (!post.published) {
                    post.scheduledAt = now.plus(Duration.ofDays(step.number()));
                    record(new PostScheduled(post.id, post.author.id, post.scheduledAt), ++post.version);
                }
            }
            case UNSCHEDULE -> {
                if (post.scheduledAt != null) {
                    post.scheduledAt = null;
                    record(new PostUnscheduled(post.id, post.author.id), ++post.version);
                }
            }
            case DELETE -> {
                posts.remove(step.post());
                deleted.add(step.post());
                comments.values().removeIf(comment -> comment.postId().equals(post.id));
                record(new PostDeleted(post.id, post.author.id), ++post.version);
                record(new PostViewsRecorded(post.id, 1), -1);
            }
            case VIEW -> {
                post.views.add(new Viewed(now, step.number() + 1));
                record(new PostViewsRecorded(post.id, step.number() + 1), -1);
            }
            default -> throw new IllegalStateException(step.toString());
        }
    }

    /** Some edits touch all, some a part, and some no more than title and content. */
    private void edit(Post post, int number) {
        String summary = number % 2 == 0 ? "" : null;
        List<String> tags = number % 3 == 0 ? TAGS.get((number + 1) % TAGS.size()) : null;
        String slug = number % 4 == 0 ? "slug-" + post.id.getLeastSignificantBits() + "-" + number % 3 : null;
        if (summary != null) {
            post.summary = null;
        }
        if (tags != null) {
            post.tags = tags;
        }
        if (slug != null) {
            post.formerSlugs.add(post.slug);
            post.formerSlugs.remove(slug);
            post.slug = slug;
        }
        record(new PostEdited(post.id, post.author.id, post.title, post.content, summary, tags, slug), ++post.version);
    }

    private void comment(Step step) {
        User author = users.get(step.user());
        Post post = posts.get(step.post());
        if (author == null || author.erased || post == null) {
            return;
        }
        if (step.act() == Step.Act.COMMENT) {
            Comment comment =
                    new Comment(new UUID(9, commentsWritten++), post.id, author.id, "Word " + step.number(), now);
            comments.put(comment.id(), comment);
            record(new CommentWritten(comment.id(), post.id, post.author.id, author.id, comment.body()), 0);
        } else {
            comments.values().stream()
                    .filter(comment -> comment.postId().equals(post.id))
                    .findFirst()
                    .ifPresent(comment -> {
                        comments.remove(comment.id());
                        record(new CommentDeleted(comment.id(), post.id, comment.authorId()), 1);
                    });
        }
    }

    private void choose(Step step) {
        User reader = users.get(step.user());
        User other = users.get(step.number() % People.COUNT);
        Post post = posts.get(step.post());
        if (reader == null || reader.erased) {
            return;
        }
        switch (step.act()) {
            case FAVOURITE -> {
                if (post != null && favourites.add(new Choice(reader.id, post.id))) {
                    choose(new PostFavourited(reader.id, post.id));
                }
            }
            case UNFAVOURITE -> {
                UUID id = postId(step.post());
                if (favourites.remove(new Choice(reader.id, id))) {
                    choose(new PostUnfavourited(reader.id, id));
                }
            }
            case FOLLOW -> {
                if (other != null && !other.erased && other != reader && follows.add(new Choice(reader.id, other.id))) {
                    choose(new UserFollowed(reader.id, other.id));
                }
            }
            case UNFOLLOW -> {
                if (other != null && follows.remove(new Choice(reader.id, other.id))) {
                    choose(new UserUnfollowed(reader.id, other.id));
                }
            }
            default -> throw new IllegalStateException(step.toString());
        }
    }

    private void choose(ReaderEvent event) {
        record(event, readerVersions.merge(event.readerId(), 0L, (before, first) -> before + 1));
    }

    private static UUID postId(int post) {
        return new UUID(7, post);
    }

    private void record(TidingsEvent event, long version) {
        events.add(new Envelope<>(events.size() + 1, version, now, event));
    }
}
