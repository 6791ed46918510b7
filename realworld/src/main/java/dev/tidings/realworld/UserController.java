package dev.tidings.realworld;

import dev.tidings.realworld.TidingsClient.Answer;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Registering, logging in, and the caller itself. */
@RestController
@Hidden
@RequestMapping("/realworld/api")
final class UserController {

    private static final String USER = "user";

    /** The wrapping that the specification asks for. */
    record UserResponse(User user) {}

    record User(
            String email,
            String token,
            String username,
            @Nullable String bio,
            @Nullable String image) {}

    @PostMapping("/users")
    @ResponseStatus(HttpStatus.CREATED)
    UserResponse register(Conversation tidings, RequestBodies bodies) throws IOException {
        Fields user = bodies.read(USER);
        String username = user.required("username");
        String email = user.required("email");
        String password = user.required("password");
        user.check();
        Map<String, Object> registration = Map.of(
                "username",
                username,
                "email",
                email,
                "password",
                password,
                // The specification has rules of its own for passwords: their length alone.
                "allowCommonPassword",
                true);
        tidings.change(USER, HttpMethod.POST, registration, "/api/users");
        return logIn(tidings, email, password);
    }

    @PostMapping("/users/login")
    UserResponse logIn(Conversation tidings, RequestBodies bodies) throws IOException {
        Fields user = bodies.read(USER);
        String email = user.required("email");
        String password = user.required("password");
        user.check();
        return logIn(tidings, email, password);
    }

    @GetMapping("/user")
    UserResponse user(@NeedsToken Conversation tidings) {
        return response(tidings, me(tidings));
    }

    /** One change after the other, those that others may have made impossible first. What stays as it is, is not sent. */
    @PutMapping("/user")
    UserResponse update(@NeedsToken Conversation tidings, RequestBodies bodies) throws IOException {
        Fields user = bodies.read(USER);
        Optional<String> username = user.optional("username");
        Optional<String> email = user.optional("email");
        Optional<String> password = user.optional("password");
        String bio = user.has("bio") ? user.nullable("bio") : null;
        String image = user.has("image") ? user.nullable("image") : null;
        user.check();

        JsonNode me = me(tidings);
        String id = me.path("id").asString();
        username.filter(name -> !name.equals(me.path("username").asString("")))
                .ifPresent(name -> change(tidings, id, "username", Map.of("username", name)));
        email.filter(address -> !address.equals(me.path("email").asString("")))
                .ifPresent(address -> change(tidings, id, "email", Map.of("email", address)));
        if (user.has("bio") || user.has("image")) {
            Map<String, @Nullable Object> profile = new HashMap<>();
            profile.put("bio", user.has("bio") ? bio : text(me, "bio"));
            profile.put("image", user.has("image") ? image : text(me, "image"));
            change(tidings, id, "profile", profile);
        }
        password.ifPresent(secret -> change(tidings, id, "password", Map.of("newPassword", secret)));
        return response(tidings, me(tidings));
    }

    private static void change(Conversation tidings, String id, String what, Map<String, ?> body) {
        tidings.change(USER, HttpMethod.PUT, body, "/api/users/{id}/" + what, id);
    }

    private static UserResponse logIn(Conversation tidings, String email, String password) {
        // One token is all that a RealWorld client keeps.
        Map<String, Object> login = Map.of("email", email, "password", password, "longLived", true);
        Answer session = tidings.attempt(HttpMethod.POST, login, null, "/api/sessions");
        if (session.refusal() != null) {
            throw session.refusal().is(401)
                    ? RealWorldException.of(HttpStatus.UNAUTHORIZED, "credentials", "invalid")
                    : RefusalTranslation.of(session.refusal(), USER);
        }
        Conversation own = tidings.as(session.body().path("accessToken").asString());
        return response(own, me(own));
    }

    private static JsonNode me(Conversation tidings) {
        return tidings.read(USER, "/api/me");
    }

    private static UserResponse response(Conversation tidings, JsonNode me) {
        return new UserResponse(new User(
                me.path("email").asString(""),
                tidings.token(),
                me.path("username").asString(""),
                text(me, "bio"),
                text(me, "image")));
    }

    private static @Nullable String text(JsonNode object, String field) {
        return object.path(field).asString(null);
    }
}
