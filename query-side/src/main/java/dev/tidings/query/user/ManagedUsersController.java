package dev.tidings.query.user;

import dev.tidings.http.Caller;
import dev.tidings.query.paging.Cursor;
import dev.tidings.query.paging.Page;
import dev.tidings.query.permits.Dear;
import dev.tidings.query.projection.AnsweredBy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All users, for those who look after them. */
@RestController
@Tag(name = "Users")
class ManagedUsersController {

    private static final UUID FIRST_ID = new UUID(0, 0);

    private final UserProfileRepository users;

    ManagedUsersController(UserProfileRepository users) {
        this.users = users;
    }

    @GetMapping("/api/users")
    @Dear(with = "q")
    @AnsweredBy("user")
    @Operation(summary = "Users by name, those who have one; suspended ones too (administrators)")
    Page<ManagedUser> users(
            Caller caller,
            @RequestParam(defaultValue = "")
                    @Size(max = 200)
                    @Parameter(description = "A part of the name or the address")
                    String q,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        caller.requireAdmin();
        String part = q.strip().toLowerCase(Locale.ROOT);
        String list = "users " + part;
        List<UserProfile> found = Cursor.read(cursor, list)
                .map(place -> users.findContaining(part, place.text(0), place.id(1), limit + 1))
                .orElseGet(() -> users.findContaining(part, "", FIRST_ID, limit + 1));
        return Page.of(found, limit, last -> Cursor.write(list, String.valueOf(last.usernameKey), last.id))
                .map(ManagedUser::of);
    }
}
