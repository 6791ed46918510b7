package dev.tidings.benchmarks.topic;

import dev.tidings.benchmarks.Bench;
import dev.tidings.benchmarks.database.Database;
import dev.tidings.benchmarks.database.EventMix;
import dev.tidings.benchmarks.database.Histories;
import dev.tidings.benchmarks.database.PreparedDatabase;
import dev.tidings.benchmarks.database.ReadTables;
import dev.tidings.benchmarks.node.Node;
import dev.tidings.benchmarks.node.Side;
import java.sql.SQLException;

/** Databases full of posts, more quickly than by writing them: made once for all topics. */
final class Boards {

    private static final String TEMPLATE = "prepared";
    private static final int AUTHORS_SHARE = 10;
    private static final int CHANGEABLE = 100_000;

    private Boards() {}

    /** How many posts of a board of this size the log tells of, which can be changed therefore: never the last one. */
    static int changeable(int size) {
        return Math.min(CHANGEABLE, size - 1);
    }

    /** A new one of this size, whose projections have handled all of its log. */
    static PreparedDatabase create(Bench bench, String name, int size) throws Exception {
        template(bench);
        PreparedDatabase board = PreparedDatabase.copy(bench.postgres(), TEMPLATE, name);
        new ReadTables(board.database()).fill(size);
        int changeable = changeable(size);
        Histories.appendToLog(board.database(), EventMix.posts(changeable, size / AUTHORS_SHARE));
        board.reachedEnd();
        return board;
    }

    /** The same as the other one, on which nothing may run. */
    static PreparedDatabase copy(Bench bench, String board, String name) throws SQLException {
        return PreparedDatabase.copy(bench.postgres(), board, name);
    }

    /** The projections themselves say what they are: a query side is at work for a moment. */
    private static void template(Bench bench) throws Exception {
        if (!bench.postgres().has(TEMPLATE)) {
            Database database = bench.postgres().create(TEMPLATE).migrate();
            Node querySide = Side.QUERY.start(database, bench.scale().ownProcesses());
            try {
                PreparedDatabase.awaitEngine(database);
            } finally {
                querySide.close();
            }
        }
    }
}
