package dev.tidings.query.operations;

import dev.tidings.projections.DeadLetters;
import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Warns while dead letters wait: somebody should look, and requests are answered all the same. The status is mapped to
 * 200, so that no load balancer takes a node away for it.
 */
@Component
final class DeadLetterHealthIndicator extends AbstractHealthIndicator {

    private static final Status WARNING = new Status("WARNING");

    private final KnownProjections projections;
    private final DeadLetters letters;

    DeadLetterHealthIndicator(KnownProjections projections, DeadLetters letters) {
        super("Dead letters cannot be looked for");
        this.projections = projections;
        this.letters = letters;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        List<String> stuck = projections.names().stream()
                .filter(projection -> !letters.waiting(projection, 0, 1).isEmpty())
                .toList();
        if (stuck.isEmpty()) {
            builder.up();
        } else {
            builder.status(WARNING).withDetail("projections", stuck);
        }
    }
}
