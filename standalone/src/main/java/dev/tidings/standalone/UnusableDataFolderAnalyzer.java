package dev.tidings.standalone;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the person at the terminal what is wrong with the data folder, in place of a stack trace. */
final class UnusableDataFolderAnalyzer extends AbstractFailureAnalyzer<UnusableDataFolderException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableDataFolderException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Name another folder with TIDINGS_DATA_FOLDER, or use a PostgreSQL of your own with TIDINGS_DATABASE_URL, TIDINGS_DATABASE_USER and TIDINGS_DATABASE_PASSWORD.",
                cause);
    }
}
