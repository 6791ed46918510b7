package dev.tidings.projections;

import java.sql.Connection;
import java.sql.SQLException;

/** Statements that rightly take longer than a connection waits for an answer: they read or write whole tables. */
final class LongStatements {

    private LongStatements() {}

    /**
     * Lets the connection wait until it goes back to its pool. That the database's host has vanished is noticed all the
     * same where the connection's socket is kept alive.
     */
    static void allow(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, 0);
    }
}
