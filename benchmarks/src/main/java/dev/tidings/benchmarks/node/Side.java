package dev.tidings.benchmarks.node;

import dev.tidings.benchmarks.database.Database;
import dev.tidings.benchmarks.process.FreePorts;
import dev.tidings.command.CommandSideApplication;
import dev.tidings.query.QuerySideApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
        return ownProcess ? startProcess(database, more, "") : InProcessNode.start(this, database, more);
    }

    /**
     * Starts it in a process of its own, prepared and run by the scripts that it is deployed with.
     *
     * @param javaOptions besides those of the script; empty for none
     */
    public Node startProcess(Database database, String javaOptions) throws Exception {
        return startProcess(database, List.of(), javaOptions);
    }

    private Node startProcess(Database database, List<String> more, String javaOptions) throws Exception {
        int port = FreePorts.next();
        List<String> command = new ArrayList<>(List.of("deploy/app/run", module + "/target/app"));
        command.addAll(settings(database, port));
        command.addAll(more);
        return ServerProcess.script(module, command, Map.of("JAVA_OPTIONS", javaOptions), port);
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
