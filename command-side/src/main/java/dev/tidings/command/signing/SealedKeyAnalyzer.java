package dev.tidings.command.signing;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says how a node starts whose secret does not open the signing keys. */
final class SealedKeyAnalyzer extends AbstractFailureAnalyzer<SealedKeyException> {

    /** Called by Spring Boot through {@code META-INF/spring.factories}. */
    SealedKeyAnalyzer() {}

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SealedKeyException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Give the secret that the other nodes have, in TIDINGS_SIGNING_SECRET or the file tidings.signing.secret of "
                        + "the secrets' folder. Where it is lost, stop all nodes and let the next start make a new key, "
                        + "which ends nobody's session: delete from event_store.signing_key",
                cause);
    }
}
