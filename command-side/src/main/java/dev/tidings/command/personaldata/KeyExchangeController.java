package dev.tidings.command.personaldata;

import dev.tidings.command.input.Anonymous;
import dev.tidings.command.limits.Limit;
import dev.tidings.command.limits.Limited;
import dev.tidings.events.personaldata.PersonalDataKeyExchange;
import dev.tidings.events.personaldata.PersonalDataKeys;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells query sides the keys of personal data, and of those who are erased none. */
@Hidden
@RestController
class KeyExchangeController {

    /** So that query sides, which ask at their own pace, leave connections for everybody else. */
    private static final int AT_ONCE = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final PersonalDataKeys keys;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    KeyExchangeController(@Qualifier("commandPersonalDataKeys") PersonalDataKeys keys) {
        this.keys = keys;
    }

    /** @param users whose keys are wanted */
    record WantedKeys(
            @Size(max = PersonalDataKeyExchange.MOST) @Nullable
            List<UUID> users) {}

    @Anonymous
    @Limited(Limit.KEYS)
    @PostMapping(PersonalDataKeyExchange.PATH)
    ResponseEntity<PersonalDataKeyExchange.Response> find(@RequestBody @Valid WantedKeys wanted) {
        List<UUID> users = wanted.users();
        if (users == null) {
            throw ProblemException.invalid("users", "must be given");
        }
        if (!takesItsTurn()) {
            throw ProblemException.retryLater(
                    ProblemType.UNAVAILABLE, "Too many ask for keys at once.", Duration.ofSeconds(1));
        }
        try {
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .body(PersonalDataKeyExchange.Response.of(keys.find(users)));
        } finally {
            turns.release();
        }
    }

    private boolean takesItsTurn() {
        try {
            return turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
