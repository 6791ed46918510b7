package dev.tidings.command.session;

import dev.tidings.command.input.Anonymous;
import dev.tidings.command.limits.Limit;
import dev.tidings.command.limits.Limited;
import dev.tidings.command.limits.PasswordGuesses;
import dev.tidings.command.session.LoginRequest.Login;
import dev.tidings.command.user.Identity;
import dev.tidings.http.Caller;
import dev.tidings.http.ClientAddress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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
    private final PasswordGuesses guesses;

    SessionController(Sessions sessions, PasswordGuesses guesses) {
        this.sessions = sessions;
        this.guesses = guesses;
    }

    record RefreshRequest(
            @NotNull(message = "must be given") String refreshToken) {}

    @Operation(summary = "Log in with a username or an address")
    @Anonymous
    @Limited(Limit.LOGIN)
    @PostMapping
    ResponseEntity<SessionResponse> logIn(@RequestBody LoginRequest request, HttpServletRequest client) {
        Login login = request.complete();
        String account = login.identity() + " " + Identity.canonical(login.value());
        return unstored(guesses.check(account, ClientAddress.of(client), () -> sessions.logIn(login)));
    }

    @Operation(summary = "Exchange a refresh token, which works once")
    @Anonymous
    @Limited(Limit.REFRESH)
    @PostMapping("/refresh")
    ResponseEntity<SessionResponse> refresh(@Valid @RequestBody RefreshRequest request) {
        return unstored(sessions.refresh(new RefreshToken(request.refreshToken())));
    }

    @Operation(summary = "Log out")
    @DeleteMapping("/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logOut(
            Caller caller, @Parameter(hidden = true) @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization) {
        AccessTokens.sessionOf(authorization).ifPresent(session -> sessions.end(session, caller.userId()));
    }

    /** Tokens belong into no cache. */
    private static ResponseEntity<SessionResponse> unstored(SessionResponse session) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(session);
    }
}
