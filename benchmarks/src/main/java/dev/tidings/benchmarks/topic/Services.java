package dev.tidings.benchmarks.topic;

import dev.tidings.benchmarks.Bench;
import dev.tidings.benchmarks.database.Database;
import dev.tidings.benchmarks.database.EventMix;
import dev.tidings.benchmarks.database.Histories;
import dev.tidings.benchmarks.database.ReadTables;
import dev.tidings.benchmarks.node.Node;
import dev.tidings.benchmarks.node.Side;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A query side for each size of the board, and a command side for the largest.
 *
 * @param changeable how many of the largest board's posts the log tells of
 */
record Services(Node commandSide, Map<Integer, Node> querySides, int changeable) implements AutoCloseable {

    private static final int CHANGEABLE = 100_000;

    static Services start(Bench bench) throws Exception {
        boolean ownProcesses = bench.scale().ownProcesses();
        List<Integer> sizes = bench.scale().sizes();
        int changeable = Math.min(CHANGEABLE, sizes.getLast());
        Map<Integer, Node> querySides = new TreeMap<>();
        for (int size : sizes) {
            querySides.put(size, Side.QUERY.start(board(bench, size), ownProcesses));
        }
        Database largest = bench.postgres().database(name(sizes.getLast()));
        Node commandSide = Side.COMMAND.start(largest, ownProcesses);
        bench.postgres().checkpoint();
        return new Services(commandSide, querySides, changeable);
    }

    private static Database board(Bench bench, int size) throws SQLException {
        Database database = bench.postgres().create(name(size)).migrate();
        ReadTables tables = new ReadTables(database);
        tables.fill(size);
        int changeable = Math.min(CHANGEABLE, size);
        Histories.appendToLog(database, EventMix.posts(changeable, size / 10));
        tables.reached(2L * changeable);
        return database;
    }

    private static String name(int size) {
        return "board_" + size;
    }

    /** The query side of the board of this size. */
    Node querySide(int size) {
        return Objects.requireNonNull(querySides.get(size));
    }

    @Override
    public void close() {
        commandSide.close();
        querySides.values().forEach(Node::close);
    }
}
