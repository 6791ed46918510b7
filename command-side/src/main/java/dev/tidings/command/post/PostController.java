package dev.tidings.command.post;

import dev.tidings.command.change.Actor;
import dev.tidings.command.change.ChangeAnswer;
import dev.tidings.command.change.ChangeResponse;
import dev.tidings.command.change.Changed;
import dev.tidings.command.change.CommandExecutor;
import dev.tidings.command.change.Ids;
import dev.tidings.command.input.Content;
import dev.tidings.command.input.Title;
import dev.tidings.command.post.PostCommand.DeletePost;
import dev.tidings.command.post.PostCommand.DraftPost;
import dev.tidings.command.post.PostCommand.EditPost;
import dev.tidings.command.post.PostCommand.PublishPost;
import dev.tidings.command.post.PostCommand.UnpublishPost;
import dev.tidings.http.Caller;
import dev.tidings.http.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Posts")
@RequestMapping("/api/posts")
class PostController {

    private final CommandExecutor commands;
    private final Ids ids;

    PostController(CommandExecutor commands, Ids ids) {
        this.commands = commands;
        this.ids = ids;
    }

    record WriteRequest(
            @Title String title,
            @Content String content,
            @Nullable Boolean publish) {}

    record EditRequest(@Title String title, @Content String content) {}

    @Operation(summary = "Write a post")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ChangeResponse> write(@Valid @RequestBody WriteRequest request, Caller caller) {
        boolean publish = Boolean.TRUE.equals(request.publish());
        UUID id = ids.next();
        Changed written = commands.carryOut(
                IfMatch.ANY,
                change -> change.send(
                        new DraftPost(id, caller.userId(), request.title(), request.content(), change.now(), publish)));
        return ChangeAnswer.created("/api/posts", written);
    }

    @Operation(summary = "Edit a post (its author or an administrator)")
    @PutMapping("/{id}")
    ResponseEntity<ChangeResponse> edit(
            @PathVariable UUID id, @Valid @RequestBody EditRequest request, Caller caller, IfMatch ifMatch) {
        return ChangeAnswer.updated(
                commands.carryOut(new EditPost(id, actor(caller), request.title(), request.content()), ifMatch));
    }

    @Operation(summary = "Let everybody see a post")
    @PutMapping("/{id}/publication")
    ResponseEntity<ChangeResponse> publish(@PathVariable UUID id, Caller caller, IfMatch ifMatch) {
        return ChangeAnswer.updated(commands.carryOut(new PublishPost(id, actor(caller)), ifMatch));
    }

    @Operation(summary = "Make a post a draft again")
    @DeleteMapping("/{id}/publication")
    ResponseEntity<ChangeResponse> unpublish(@PathVariable UUID id, Caller caller, IfMatch ifMatch) {
        return ChangeAnswer.updated(commands.carryOut(new UnpublishPost(id, actor(caller)), ifMatch));
    }

    @Operation(summary = "Delete a post")
    @DeleteMapping("/{id}")
    ResponseEntity<ChangeResponse> delete(@PathVariable UUID id, Caller caller, IfMatch ifMatch) {
        return ChangeAnswer.deleted(commands.carryOut(new DeletePost(id, actor(caller)), ifMatch));
    }

    private static Actor actor(Caller caller) {
        return new Actor(caller.userId(), caller.isAdmin());
    }
}
