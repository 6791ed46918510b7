package dev.tidings.http.probe;

import dev.tidings.http.Caller;
import dev.tidings.http.IfMatch;
import dev.tidings.http.RequestTrace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells who calls, on what condition, under which id. */
@RestController
@RequestMapping("/api")
class CallerProbe {

    record Who(@Nullable UUID userId, List<String> roles) {

        static Who of(Caller caller) {
            return new Who(
                    caller.userId(),
                    caller.roles().stream().map(Enum::name).sorted().toList());
        }
    }

    record Precondition(boolean conditional, Set<Long> versions) {}

    record Trace(@Nullable String id) {}

    @GetMapping("/me")
    Who me(Caller caller) {
        return Who.of(caller);
    }

    @GetMapping("/anybody")
    Who anybody(Optional<Caller> caller) {
        return caller.map(Who::of).orElse(new Who(null, List.of()));
    }

    @PutMapping("/admins/{id}")
    Who admins(Caller caller, @PathVariable UUID id) {
        caller.requireAdmin();
        return Who.of(caller);
    }

    @PostMapping("/changes")
    Who change(Caller caller, @RequestBody Map<String, Object> change) {
        return Who.of(caller);
    }

    @PutMapping("/preconditions")
    Precondition preconditions(IfMatch ifMatch) {
        return new Precondition(ifMatch.isConditional(), new TreeSet<>(ifMatch.versions()));
    }

    @GetMapping("/trace")
    Trace trace() {
        return new Trace(RequestTrace.id().orElse(null));
    }
}
