package dev.tidings.query.operations;

import dev.tidings.http.ProblemType;
import org.springframework.http.HttpStatus;

/** What can be wrong with what an operator asks for. */
final class OperationsProblems {

    static final ProblemType PROJECTION_NOT_FOUND =
            new ProblemType(HttpStatus.NOT_FOUND, "projection-not-found", "There is no such projection");
    static final ProblemType DEAD_LETTER_NOT_FOUND =
            new ProblemType(HttpStatus.NOT_FOUND, "dead-letter-not-found", "No such dead letter is waiting");

    private OperationsProblems() {}
}
