package dev.tidings.command.post;

import dev.tidings.command.change.Actor;
import dev.tidings.command.change.ChangeResponse;
import dev.tidings.command.change.ChangeResponses;
import dev.tidings.command.change.Changed;
import dev.tidings.command.change.CommandExecutor;
import dev.tidings.command.change.Ids;
import dev.tidings.command.input.Content;
import dev.tidings.command.input.Instants;
import dev.tidings.command.input.PostSlug;
import dev.tidings.command.input.Summary;
import dev.tidings.command.input.Tags;
import dev.tidings.command.input.Title;
import dev.tidings.command.post.PostCommand.DeletePost;
import dev.tidings.command.post.PostCommand.DraftPost;
import dev.tidings.command.post.PostCommand.EditPost;
import dev.tidings.command.post.PostCommand.PublishPost;
import dev.tidings.command.post.PostCommand.SchedulePost;
import dev.tidings.command.post.PostCommand.UnpublishPost;
import dev.tidings.events.TagForms;
import dev.tidings.http.Caller;
import dev.tidings.http.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
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
    private final SlugClaims slugs;
    private final ScheduledPublications schedule;
    private final Ids ids;

    PostController(CommandExecutor commands, SlugClaims slugs, ScheduledPublications schedule, Ids ids) {
        this.commands = commands;
        this.slugs = slugs;
        this.schedule = schedule;
        this.ids = ids;
    }

    /**
     * A new post.
     *
     * @param summary what it is about, in a sentence or two
     * @param tags    up to 10; kept in lower case and in their order
     * @param slug    what its address ends with; made from the title where absent
     * @param publish whether everybody may see it at once
     */
    record WriteRequest(
            @Title String title,
            @Content String content,
            @Summary @Nullable String summary,
            @Tags @Nullable List<String> tags,
            @PostSlug @Nullable String slug,
            @Nullable Boolean publish) {}

    /**
     * What a post says from now on.
     *
     * @param summary empty for none; where absent, it stays as it is
     * @param tags    empty for none; where absent, they stay as they are
     * @param slug    where absent, it stays as it is; those before lead to it
     */
    record EditRequest(
            @Title String title,
            @Content String content,
            @Summary @Nullable String summary,
            @Tags @Nullable List<String> tags,
            @PostSlug @Nullable String slug) {}

    /**
     * When a post is published.
     *
     * @param at in the future; now where absent
     */
    record PublicationRequest(@Nullable Instant at) {}

    @Operation(summary = "Write a post", description = "409 slug-taken where another post has, or had, the slug.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ChangeResponse> write(@Valid @RequestBody WriteRequest request, Caller caller) {
        boolean publish = Boolean.TRUE.equals(request.publish());
        String summary = summary(request.summary());
        List<String> tags = request.tags() == null ? List.of() : TagForms.of(request.tags());
        UUID id = ids.next();
        Changed written = commands.carryOut(IfMatch.ANY, change -> {
            change.openTransaction();
            String slug = slugs.claim(request.slug(), request.title(), id);
            change.send(new DraftPost(
                    id,
                    caller.userId(),
                    request.title(),
                    request.content(),
                    summary == null || summary.isEmpty() ? null : summary,
                    tags,
                    slug,
                    change.now(),
                    publish));
        });
        return ChangeResponses.created("/api/posts", written);
    }

    @Operation(
            summary = "Edit a post (its author or an administrator)",
            description = "Of summary, tags and slug, what is absent stays as it is. 409 slug-taken where another post "
                    + "has, or had, the slug; the post's own former ones are to be had again.")
    @PutMapping("/{id}")
    ResponseEntity<ChangeResponse> edit(
            @PathVariable UUID id, @Valid @RequestBody EditRequest request, Caller caller, IfMatch ifMatch) {
        EditPost edit = new EditPost(
                id,
                actor(caller),
                request.title(),
                request.content(),
                summary(request.summary()),
                request.tags() == null ? null : TagForms.of(request.tags()),
                request.slug());
        return ChangeResponses.updated(commands.carryOut(ifMatch, change -> {
            change.send(edit, ifMatch);
            if (edit.slug() != null) {
                change.openTransaction();
                slugs.claim(edit.slug(), id);
            }
        }));
    }

    @Operation(
            summary = "Let everybody see a post, now or from a time on",
            description = "Without a body, or without at, now, also where it was scheduled. With at, by itself at that "
                    + "time, in place of an earlier one; 409 already-published where it is published. A time that has "
                    + "come is refused: whoever's clock is right, the database's counts.")
    @PutMapping("/{id}/publication")
    ResponseEntity<ChangeResponse> publish(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable PublicationRequest request,
            Caller caller,
            IfMatch ifMatch) {
        Instant at = request == null || request.at() == null ? null : Instants.toMicros(request.at());
        if (at == null) {
            return ChangeResponses.updated(commands.carryOut(new PublishPost(id, actor(caller)), ifMatch));
        }
        schedule.requireFuture("at", at);
        return ChangeResponses.updated(commands.carryOut(new SchedulePost(id, actor(caller), at), ifMatch));
    }

    @Operation(summary = "Make a post a draft again, or let it not be published by itself")
    @DeleteMapping("/{id}/publication")
    ResponseEntity<ChangeResponse> unpublish(@PathVariable UUID id, Caller caller, IfMatch ifMatch) {
        return ChangeResponses.updated(commands.carryOut(new UnpublishPost(id, actor(caller)), ifMatch));
    }

    @Operation(summary = "Delete a post")
    @DeleteMapping("/{id}")
    ResponseEntity<ChangeResponse> delete(@PathVariable UUID id, Caller caller, IfMatch ifMatch) {
        return ChangeResponses.deleted(commands.carryOut(new DeletePost(id, actor(caller)), ifMatch));
    }

    private static @Nullable String summary(@Nullable String given) {
        return given == null ? null : given.strip();
    }

    private static Actor actor(Caller caller) {
        return new Actor(caller.userId(), caller.isAdmin());
    }
}
