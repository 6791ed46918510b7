import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL of the checker's own. It refuses to run as root, so there it runs as nobody. */
final class Database implements AutoCloseable {

    static final int PORT = 15442;

    private final Path programs;
    private final Path folder;

    /** Makes and starts it. */
    Database(Path programs, Path folder) throws IOException, InterruptedException {
        this.programs = programs;
        this.folder = folder;
        run("mkdir", "-p", folder.toString());
        if (isRoot()) {
            run("chown", "nobody:nogroup", folder.toString());
        }
        runAsNobody(
                "initdb", "-D", data(), "-U", "tidings", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync");
        start();
    }

    void start() throws IOException, InterruptedException {
        // What is committed without waiting for the disk is soon lost in a crash, not by chance alone.
        String options = "-p " + PORT + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder
                + " -c max_connections=200 -c wal_writer_delay=10s -c log_error_verbosity=terse";
        runAsNobody(
                "pg_ctl",
                "-D",
                data(),
                "-l",
                folder.resolve("postgres.log").toString(),
                "-w",
                "-t",
                "60",
                "start",
                "-o",
                options);
    }

    /** As a crash does. */
    void crash() throws IOException, InterruptedException {
        runAsNobody("pg_ctl", "-D", data(), "-m", "immediate", "-t", "60", "stop");
    }

    /** What nodes reach by way of the port, without TLS. */
    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/tidings?sslmode=disable&gssEncMode=disable";
    }

    /** By no proxy. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(PORT), "tidings", "");
    }

    void create() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(url(PORT).replace("/tidings", "/postgres"), "tidings", "");
                var statement = connection.createStatement()) {
            statement.execute("create database tidings");
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        crash();
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private void runAsNobody(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command.toArray(String[]::new));
    }

    private void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(new File("/"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(folder + ".programs.txt")))
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("This failed: " + String.join(" ", command) + "; see " + folder + ".programs.txt");
        }
    }
}
