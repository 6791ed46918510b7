package dev.tidings.command.comment;

import dev.tidings.command.change.Actor;
import dev.tidings.command.change.ChangeResponse;
import dev.tidings.command.change.ChangeResponses;
import dev.tidings.command.change.Changed;
import dev.tidings.command.change.CommandExecutor;
import dev.tidings.command.change.Ids;
import dev.tidings.command.comment.CommentCommand.DeleteComment;
import dev.tidings.command.comment.CommentCommand.WriteComment;
import dev.tidings.command.input.CommentBody;
import dev.tidings.command.limits.Limit;
import dev.tidings.command.limits.Limited;
import dev.tidings.command.post.PublishedPosts;
import dev.tidings.http.Caller;
import dev.tidings.http.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Comments")
class CommentController {

    private final CommandExecutor commands;
    private final PublishedPosts posts;
    private final CommentMail mail;
    private final Ids ids;

    CommentController(CommandExecutor commands, PublishedPosts posts, CommentMail mail, Ids ids) {
        this.commands = commands;
        this.posts = posts;
        this.mail = mail;
        this.ids = ids;
    }

    record CommentRequest(@CommentBody String body) {}

    @Operation(summary = "Comment on a published post", description = "409 for a draft of one's own.")
    @Limited(Limit.COMMENT)
    @PostMapping("/api/posts/{id}/comments")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ChangeResponse> write(
            @PathVariable UUID id, @Valid @RequestBody CommentRequest request, Caller caller) {
        UUID postAuthor = posts.requireAuthor(id, actor(caller));
        UUID comment = ids.next();
        boolean isTold = mail.isWanted(caller.userId(), postAuthor);
        Changed written = commands.carryOut(IfMatch.ANY, change -> {
            if (isTold) {
                change.openTransaction();
                mail.send(postAuthor, id, comment, caller.userId());
            }
            change.send(new WriteComment(comment, id, postAuthor, caller.userId(), request.body()));
        });
        return ChangeResponses.created("/api/comments", written);
    }

    @Operation(summary = "Delete a comment (its author, the author of the post or an administrator)")
    @DeleteMapping("/api/comments/{id}")
    ResponseEntity<ChangeResponse> delete(@PathVariable UUID id, Caller caller, IfMatch ifMatch) {
        return ChangeResponses.deleted(commands.carryOut(new DeleteComment(id, actor(caller)), ifMatch));
    }

    private static Actor actor(Caller caller) {
        return new Actor(caller.userId(), caller.isAdmin());
    }
}
