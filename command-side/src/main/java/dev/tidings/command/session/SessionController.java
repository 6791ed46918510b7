package dev.tidings.command.session;

import dev.tidings.command.credential.SecretToken;
import dev.tidings.command.input.Anonymous;
import dev.tidings.command.limits.Limit;
import dev.tidings.command.limits.Limited;
import dev.tidings.command.limits.PasswordGuesses;
import dev.tidings.command.session.LoginRequest.Login;
import dev.tidings.command.user.Identity;
import dev.tidings.http.Caller;
import dev.tidings.http.ClientAddress;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Sessions")
@RequestMapping("/api/sessions")
class SessionController {

    private final Sessions sessions;
    private final LiveSessions liveSessions;
    private final PasswordGuesses guesses;

    SessionController(Sessions sessions, LiveSessions liveSessions, PasswordGuesses guesses) {
        this.sessions = sessions;
        this.liveSessions = liveSessions;
        this.guesses = guesses;
    }

    record RefreshRequest(
            @NotNull(message = "must be given") String refreshToken) {}

    @Operation(
            summary = "Log in with a username or an address",
            description =
                    "longLived is for clients that keep one token and nothing else: the access token is good for as "
                            + "long as the session, and whoever has it may change the address and the password without the "
                            + "current password.")
    @Anonymous
    @Limited(Limit.LOGIN)
    @PostMapping
    ResponseEntity<SessionResponse> logIn(
            @RequestBody LoginRequest request,
            HttpServletRequest client,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.USER_AGENT, required = false) @Nullable
                    String userAgent) {
        Login login = request.complete();
        String account = login.identity() + " " + Identity.canonical(login.value());
        return unstored(guesses.check(account, ClientAddress.of(client), () -> sessions.logIn(login, userAgent)));
    }

    @Operation(summary = "Exchange a refresh token, which works once")
    @Anonymous
    @Limited(Limit.REFRESH)
    @PostMapping("/refresh")
    ResponseEntity<SessionResponse> refresh(
            @Valid @RequestBody RefreshRequest request,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.USER_AGENT, required = false) @Nullable
                    String userAgent) {
        return unstored(sessions.refresh(new SecretToken(request.refreshToken()), userAgent));
    }

    @Operation(summary = "Own sessions", description = "Where the caller is logged in, the one used last first.")
    @GetMapping
    ResponseEntity<OwnSessionsResponse> ownSessions(Caller caller) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(OwnSessionsResponse.of(liveSessions.of(caller.userId()), caller.sessionId()));
    }

    @Operation(summary = "Log out", description = "The session's tokens count no more from this moment on, anywhere.")
    @DeleteMapping("/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logOut(Caller caller) {
        if (caller.sessionId() != null) {
            sessions.end(caller.sessionId(), caller.userId());
        }
    }

    @Operation(
            summary = "End one of one's own sessions",
            description = "Its tokens count no more from this moment on, anywhere.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, Caller caller) {
        if (!sessions.end(id, caller.userId())) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "You have no such session.");
        }
    }

    /** Tokens belong into no cache. */
    private static ResponseEntity<SessionResponse> unstored(SessionResponse session) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(session);
    }
}
