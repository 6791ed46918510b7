package dev.tidings.projections;

/**
 * What keeps all who write a projection's tables from committing between the moment at which its generations are brought
 * to one position and the moment at which the comparison's snapshot is taken. A batch passes it once it has locked its
 * segment, others once they have locked all of them; who closes it holds all segments' locks, so nobody is inside.
 */
final class VerificationGate {

    /** As SQL: its key, of the projection that {@code %s} says. */
    private static final String KEY = "hashtextextended('tidings gate ' || %s, 0)";

    /** As SQL: passes the gate, which stays open for this transaction. The parameter is the projection. */
    static final String PASS = "pg_advisory_xact_lock_shared(" + KEY + ")";

    /** Closes the gate for as long as the session lasts or until it is opened. The parameter is the projection. */
    static final String CLOSE = "select pg_advisory_lock(" + KEY.formatted("?") + ")";

    /** Opens what the session closed. The parameter is the projection. */
    static final String OPEN = "select pg_advisory_unlock(" + KEY.formatted("?") + ")";

    private VerificationGate() {}
}
