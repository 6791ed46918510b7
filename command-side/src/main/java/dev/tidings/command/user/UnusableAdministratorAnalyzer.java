package dev.tidings.command.user;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the person at the terminal why there is no first administrator, in place of a stack trace. */
final class UnusableAdministratorAnalyzer extends AbstractFailureAnalyzer<UnusableAdministratorException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableAdministratorException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
