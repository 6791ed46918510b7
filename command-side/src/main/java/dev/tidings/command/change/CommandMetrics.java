package dev.tidings.command.change;

import dev.tidings.eventstore.OutcomeUnknownException;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;

/** Measures how often changes are carried out, how long that takes, and what comes of them. */
record CommandMetrics(MeterRegistry registry) {

    Changed measure(Supplier<Changed> work) {
        Timer.Sample sample = Timer.start(registry);
        String outcome = "failed";
        try {
            Changed changed = work.get();
            outcome = changed.isAppended() ? "appended" : "unchanged";
            return changed;
        } catch (ProblemException e) {
            outcome = e.type().name();
            throw e;
        } catch (OutcomeUnknownException e) {
            outcome = ProblemType.OUTCOME_UNKNOWN.name();
            throw e;
        } finally {
            sample.stop(Timer.builder("tidings.command")
                    .description("How long a change takes until it is durable or refused")
                    .tag("outcome", outcome)
                    .register(registry));
        }
    }
}
