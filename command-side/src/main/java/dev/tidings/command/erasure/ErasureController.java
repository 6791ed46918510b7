package dev.tidings.command.erasure;

import dev.tidings.command.change.ChangeResponse;
import dev.tidings.command.change.ChangeResponses;
import dev.tidings.command.limits.Limit;
import dev.tidings.command.limits.Limited;
import dev.tidings.http.Caller;
import dev.tidings.http.IfMatch;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Users")
class ErasureController {

    private final Erasure erasure;

    ErasureController(Erasure erasure) {
        this.erasure = erasure;
    }

    /**
     * What a user shows who wants to be erased.
     *
     * @param currentPassword not asked of an administrator who erases somebody else
     */
    record ErasureRequest(@Nullable String currentPassword) {}

    @Operation(
            summary = "Erase a user for good (the user itself or an administrator)",
            description =
                    "Nobody can read the name and the address any more, also not in events of the past, and others "
                            + "may take them. All sessions end. Posts stay, by an author without a name. Who erases itself sends its "
                            + "currentPassword (403 where it is wrong); an administrator who erases somebody else sends no body. An "
                            + "administrator cannot erase itself (409): another one must revoke its role, or erase it.")
    @Limited(Limit.LOGIN)
    @DeleteMapping("/api/users/{user}")
    ResponseEntity<ChangeResponse> erase(
            @PathVariable("user") UUID id,
            @RequestBody(required = false) @Nullable ErasureRequest request,
            Caller caller,
            IfMatch ifMatch) {
        if (caller.is(id)) {
            return ChangeResponses.deleted(erasure.eraseSelf(id, passwordOf(request), ifMatch));
        }
        if (!caller.isAdmin()) {
            throw ProblemException.of(
                    ProblemType.FORBIDDEN, "Only the user itself and administrators may erase a user.");
        }
        return ChangeResponses.deleted(erasure.erase(id, caller, ifMatch));
    }

    private static String passwordOf(@Nullable ErasureRequest request) {
        if (request == null || request.currentPassword() == null) {
            throw ProblemException.invalid("currentPassword", "must be given by who erases itself");
        }
        return request.currentPassword();
    }
}
