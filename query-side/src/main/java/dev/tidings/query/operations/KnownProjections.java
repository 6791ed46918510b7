package dev.tidings.query.operations;

import dev.tidings.events.TidingsEvent;
import dev.tidings.http.ProblemException;
import dev.tidings.projections.Projection;
import java.util.List;
import org.springframework.stereotype.Component;

/** The projections that operators may name. */
@Component
final class KnownProjections {

    private final List<String> names;

    KnownProjections(List<Projection<TidingsEvent>> projections) {
        this.names = projections.stream().map(Projection::name).sorted().toList();
    }

    /** By name. */
    List<String> names() {
        return names;
    }

    /** @throws ProblemException 404 where no projection is called so */
    void require(String name) {
        if (!names.contains(name)) {
            throw ProblemException.of(
                    OperationsProblems.PROJECTION_NOT_FOUND, "The projections are " + String.join(", ", names) + ".");
        }
    }
}
