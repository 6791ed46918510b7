package dev.tidings.command.session;

import dev.tidings.command.user.Identity;
import dev.tidings.http.FieldProblem;
import dev.tidings.http.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to log in: by username or by address.
 *
 * @param longLived for a client that keeps one token and nothing else: it is good for as long as the session, and stands
 *                  for the current password where a change of the address or the password asks for it
 */
record LoginRequest(
        @Nullable String username,
        @Nullable String email,
        @Nullable String password,
        @Nullable Boolean longLived) {

    /**
     * The request with all that it needs.
     *
     * @throws ProblemException 400 when something is missing
     */
    Login complete() {
        List<FieldProblem> errors = new ArrayList<>();
        if (username == null && email == null) {
            errors.add(new FieldProblem("username", "must be given, or else email"));
        }
        if (username != null && email != null) {
            errors.add(new FieldProblem("email", "must not be given beside username"));
        }
        if (password == null) {
            errors.add(new FieldProblem("password", "must be given"));
        }
        String given = username == null ? email : username;
        if (!errors.isEmpty() || given == null || password == null) {
            throw ProblemException.invalid(errors);
        }
        String name = given.strip();
        // A username holds no @, so an address passes in its place.
        return new Login(
                name.contains("@") ? Identity.EMAIL : Identity.USERNAME,
                name,
                password,
                Boolean.TRUE.equals(longLived));
    }

    record Login(Identity identity, String value, String password, boolean longLived) {}
}
