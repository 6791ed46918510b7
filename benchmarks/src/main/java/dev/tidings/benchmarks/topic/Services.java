package dev.tidings.benchmarks.topic;

import dev.tidings.benchmarks.Bench;
import dev.tidings.benchmarks.database.CrudTables;
import dev.tidings.benchmarks.database.Database;
import dev.tidings.benchmarks.database.PreparedDatabase;
import dev.tidings.benchmarks.node.Node;
import dev.tidings.benchmarks.node.Rival;
import dev.tidings.benchmarks.node.Side;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A query side for each size of the board, and for the largest a command side and what it is compared with.
 *
 * @param boards     by size
 * @param querySides by size
 */
record Services(
        int largest,
        Map<Integer, PreparedDatabase> boards,
        Map<Integer, Node> querySides,
        Node commandSide,
        Node crud,
        Node bare)
        implements AutoCloseable {

    static Services start(Bench bench) throws Exception {
        boolean ownProcesses = bench.scale().ownProcesses();
        Map<Integer, PreparedDatabase> boards = new TreeMap<>();
        Map<Integer, Node> querySides = new TreeMap<>();
        for (int size : bench.scale().sizes()) {
            boards.put(size, Boards.create(bench, "board_" + size, size));
        }
        int largest = bench.scale().sizes().getLast();
        Database posts = bench.postgres().create("crud");
        new CrudTables(posts).fill(largest);
        for (Map.Entry<Integer, PreparedDatabase> board : boards.entrySet()) {
            querySides.put(board.getKey(), Side.QUERY.start(board.getValue().database(), ownProcesses));
        }
        Database board = Objects.requireNonNull(boards.get(largest)).database();
        Services services = new Services(
                largest,
                boards,
                querySides,
                Side.COMMAND.start(board, ownProcesses),
                Rival.CRUD.start(posts),
                Rival.BARE.start(posts));
        services.board().awaitProjections();
        services.check();
        bench.postgres().checkpoint();
        return services;
    }

    /** The query side of the board of this size. */
    Node querySide(int size) {
        return Objects.requireNonNull(querySides.get(size));
    }

    /** The largest one. */
    PreparedDatabase board() {
        return Objects.requireNonNull(boards.get(largest));
    }

    /** Fails where the tables that are asked for are not those that were filled. */
    void check() {
        boards.values().forEach(PreparedDatabase::check);
    }

    @Override
    public void close() {
        bare.close();
        crud.close();
        commandSide.close();
        querySides.values().forEach(Node::close);
    }
}
