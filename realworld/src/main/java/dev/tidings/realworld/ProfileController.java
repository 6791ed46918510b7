package dev.tidings.realworld;

import static dev.tidings.realworld.Profiles.PROFILE;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Profiles, and following them. */
@RestController
@Hidden
@RequestMapping("/realworld/api/profiles/{username}")
final class ProfileController {

    /** The wrapping that the specification asks for. */
    record ProfileResponse(Profile profile) {}

    @GetMapping
    ProfileResponse profile(Conversation tidings, @PathVariable String username) {
        return new ProfileResponse(Profile.of(find(tidings, username)));
    }

    @PostMapping("/follow")
    ProfileResponse follow(@NeedsToken Conversation tidings, @PathVariable String username) {
        return change(tidings, HttpMethod.PUT, username);
    }

    @DeleteMapping("/follow")
    ProfileResponse unfollow(@NeedsToken Conversation tidings, @PathVariable String username) {
        return change(tidings, HttpMethod.DELETE, username);
    }

    private static ProfileResponse change(Conversation tidings, HttpMethod method, String username) {
        String id = find(tidings, username).path("id").asString();
        tidings.change(PROFILE, method, null, "/api/users/{id}/follow", id);
        return new ProfileResponse(Profile.of(tidings.read(PROFILE, "/api/users/{id}", id)));
    }

    private static JsonNode find(Conversation tidings, String username) {
        return tidings.find(PROFILE, "/api/users/{username}", username)
                .filter(found -> found.path("username").isString())
                .orElseThrow(() -> RealWorldException.notFound(PROFILE));
    }
}
