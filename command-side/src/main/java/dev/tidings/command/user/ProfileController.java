package dev.tidings.command.user;

import dev.tidings.command.change.ChangeResponse;
import dev.tidings.command.change.ChangeResponses;
import dev.tidings.command.input.Bio;
import dev.tidings.command.input.WebAddress;
import dev.tidings.http.Caller;
import dev.tidings.http.IfMatch;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Users")
class ProfileController {

    private final ProfileChange profileChange;

    ProfileController(ProfileChange profileChange) {
        this.profileChange = profileChange;
    }

    /**
     * All that a user tells about itself.
     *
     * @param bio   nothing, or a blank one, where it tells nothing
     * @param image nothing, or a blank one, where there is none
     */
    record ProfileRequest(
            @Bio @Nullable String bio, @WebAddress @Nullable String image) {}

    @Operation(
            summary = "Tell something about oneself (the user itself)",
            description = "Replaces the profile as a whole: what is left out is told no longer.")
    @PutMapping("/api/users/{id}/profile")
    ResponseEntity<ChangeResponse> changeProfile(
            @PathVariable UUID id, @Valid @RequestBody ProfileRequest request, Caller caller, IfMatch ifMatch) {
        if (!caller.is(id)) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "Only the user itself may change this.");
        }
        return ChangeResponses.updated(
                profileChange.change(id, unlessBlank(request.bio()), unlessBlank(request.image()), ifMatch));
    }

    private static @Nullable String unlessBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
