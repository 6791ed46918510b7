package dev.tidings.benchmarks.node;

import dev.tidings.benchmarks.database.Database;
import dev.tidings.command.CommandSideApplication;
import dev.tidings.query.QuerySideApplication;
import java.util.List;

/** What a node can be. */
public enum Side {
    COMMAND("command-side", CommandSideApplication.class),
    QUERY("query-side", QuerySideApplication.class);

    /** The first administrator's password on every command side. */
    public static final String ADMIN_PASSWORD = "benchmarks only";

    private final String module;
    private final Class<?> application;

    Side(String module, Class<?> application) {
        this.module = module;
        this.application = application;
    }

    /** Starts it on a database, in this process or in one of its own, and waits until it is healthy. */
    public Node start(Database database, boolean ownProcess) throws Exception {
        return start(database, ownProcess, List.of());
    }

    /**
     * The same with more settings.
     *
     * @param more as on the command line
     */
    public Node start(Database database, boolean ownProcess, List<String> more) throws Exception {
        return ownProcess ? ProcessNode.start(this, database, more) : InProcessNode.start(this, database, more);
    }

    String module() {
        return module;
    }

    Class<?> application() {
        return application;
    }

    /** As on the command line. */
    List<String> settings(Database database, int port) {
        return List.of(
                "--server.port=" + port,
                "--tidings.database.url=" + database.url(),
                "--tidings.database.user=" + Database.USER,
                "--tidings.database.password=",
                "--tidings.admin.password=" + ADMIN_PASSWORD,
                "--tidings.rate-limits.enabled=false");
    }
}
