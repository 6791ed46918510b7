package dev.tidings.benchmarks.crud;

import jakarta.validation.Valid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/posts")
class PostController {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int MAX_LIMIT = 100;

    private final Posts posts;

    PostController(Posts posts) {
        this.posts = posts;
    }

    @GetMapping("/{id}")
    PostResponse post(@PathVariable UUID id) {
        return posts.find(id)
                .map(PostResponse::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping
    PostListResponse newest(@RequestParam(defaultValue = "20") int limit) {
        return PostListResponse.of(posts.newest(Limit.of(Math.clamp(limit, 1, MAX_LIMIT))));
    }

    @GetMapping("/trending")
    PostListResponse trending(@RequestParam(defaultValue = "10") int limit) {
        Instant since = Instant.now().minus(WEEK);
        return PostListResponse.of(posts.mostViewed(since, Limit.of(Math.clamp(limit, 1, MAX_LIMIT))));
    }

    @PutMapping("/{id}")
    ChangeResponse edit(
            @PathVariable UUID id, @Valid @RequestBody PostRequest post, @AuthenticationPrincipal Jwt caller) {
        List<String> roles = caller.getClaimAsStringList(Login.ROLES);
        int edited = posts.edit(
                id,
                UUID.fromString(caller.getSubject()),
                roles != null && roles.contains(Login.ADMIN),
                post.title(),
                post.content(),
                post.summary(),
                Instant.now());
        return changed(id, edited);
    }

    @PostMapping("/{id}/views")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, String> view(@PathVariable UUID id) {
        return Map.of("status", changed(id, posts.view(id)).status());
    }

    private static ChangeResponse changed(UUID id, int rows) {
        if (rows == 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new ChangeResponse("updated", id);
    }
}
