package dev.tidings.command.reader;

import dev.tidings.command.change.Actor;
import dev.tidings.command.change.Changed;
import dev.tidings.command.change.CommandExecutor;
import dev.tidings.command.change.StreamHeads;
import dev.tidings.command.database.CommandDatabase;
import dev.tidings.command.post.PublishedPosts;
import dev.tidings.command.reader.ReaderCommand.FavouritePost;
import dev.tidings.command.reader.ReaderCommand.FollowUser;
import dev.tidings.command.reader.ReaderCommand.UnfavouritePost;
import dev.tidings.command.reader.ReaderCommand.UnfollowUser;
import dev.tidings.command.user.PresentUsers;
import dev.tidings.http.Caller;
import dev.tidings.http.IfMatch;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Carries out what readers choose. In the log, no choice of a user, and none for a user, stands behind its erasure. */
@Service
final class ReaderChange {

    private final CommandExecutor commands;
    private final PublishedPosts posts;
    private final PresentUsers users;
    private final StreamHeads streamHeads;

    ReaderChange(CommandExecutor commands, PublishedPosts posts, PresentUsers users, CommandDatabase database) {
        this.commands = commands;
        this.posts = posts;
        this.users = users;
        this.streamHeads = new StreamHeads(database);
    }

    /** @throws ProblemException 404 and 409 as {@link PublishedPosts#requireAuthor}; 409 where there are too many */
    Changed favourite(Caller caller, UUID postId, IfMatch ifMatch) {
        posts.requireAuthor(postId, new Actor(caller.userId(), caller.isAdmin()));
        return commands.carryOut(ifMatch, change -> {
            change.send(new FavouritePost(caller.userId(), postId), ifMatch);
            change.openTransaction();
            users.hold(caller);
        });
    }

    /** Whatever has become of the post. */
    Changed unfavourite(Caller caller, UUID postId, IfMatch ifMatch) {
        return takeBack(new UnfavouritePost(caller.userId(), postId), ifMatch);
    }

    /** @throws ProblemException 404 where there is no such user; 409 where there are too many, or for oneself */
    Changed follow(Caller caller, UUID userId, IfMatch ifMatch) {
        return commands.carryOut(ifMatch, change -> {
            change.send(new FollowUser(caller.userId(), userId), ifMatch);
            change.openTransaction();
            users.hold(caller);
            users.hold(userId);
        });
    }

    /** Whatever has become of the user. */
    Changed unfollow(Caller caller, UUID userId, IfMatch ifMatch) {
        return takeBack(new UnfollowUser(caller.userId(), userId), ifMatch);
    }

    private Changed takeBack(ReaderCommand command, IfMatch ifMatch) {
        if (!streamHeads.versions(List.of(command.streamId())).isEmpty()) {
            return commands.carryOut(command, ifMatch);
        }
        if (ifMatch.isConditional()) {
            throw ProblemException.of(ProblemType.VERSION_MISMATCH, "Nothing was chosen yet.");
        }
        return new Changed(command.streamId(), Reader.NO_VERSION, 0, false);
    }
}
