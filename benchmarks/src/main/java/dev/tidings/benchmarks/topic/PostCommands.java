package dev.tidings.benchmarks.topic;

import dev.tidings.benchmarks.database.Ids;
import dev.tidings.command.change.Actor;
import dev.tidings.command.post.PostCommand;
import dev.tidings.command.post.PostCommand.DraftPost;
import dev.tidings.command.post.PostCommand.EditPost;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The kinds of commands that are measured. */
enum PostCommands {
    CREATE("create") {
        @Override
        Supplier<PostCommand> begin(Consumer<PostCommand> commands, int posts) {
            return () -> draft(UUID.randomUUID());
        }
    },
    EDIT_RANDOM("edit random posts") {
        @Override
        Supplier<PostCommand> begin(Consumer<PostCommand> commands, int posts) {
            return () -> edit(Ids.post(ThreadLocalRandom.current().nextInt(posts)));
        }
    },
    EDIT_HOT("edit one hot post") {
        @Override
        Supplier<PostCommand> begin(Consumer<PostCommand> commands, int posts) {
            UUID hot = UUID.randomUUID();
            commands.accept(draft(hot));
            return () -> edit(hot);
        }
    };

    private static final String CONTENT = "x".repeat(180);
    private static final Actor ADMIN = new Actor(UUID.randomUUID(), true);

    private final String label;

    PostCommands(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /**
     * Begins a turn.
     *
     * @return gives commands, each of which changes something
     */
    abstract Supplier<PostCommand> begin(Consumer<PostCommand> commands, int posts);

    private static PostCommand draft(UUID post) {
        return new DraftPost(
                post, ADMIN.userId(), "A title", CONTENT, null, List.of(), post.toString(), Instant.now(), false);
    }

    private static PostCommand edit(UUID post) {
        return new EditPost(post, ADMIN, "Title " + ThreadLocalRandom.current().nextLong(), CONTENT);
    }
}
