package dev.tidings.migrations;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Stands between a test and its database, and breaks what a network or the database's host would break. It understands
 * as much of PostgreSQL's protocol as it takes to see that a COMMIT was answered. Thread-safe.
 */
@NullMarked
public final class DatabaseProxy implements AutoCloseable {

    private static final byte[] COMMITTED = "COMMIT\0".getBytes(StandardCharsets.US_ASCII);

    /** What becomes of the answer to a COMMIT. The database has committed by then. */
    private sealed interface Fault {

        /** The connection ends in place of it, after these bytes. */
        @SuppressWarnings("ArrayRecordComponent") // faults are never compared
        record Cut(byte[] before) implements Fault {}

        /** Nothing comes, and nothing ever will on this connection. */
        record Silence() implements Fault {}
    }

    private final PGSimpleDataSource database;
    private final ServerSocket server;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Fault> atNextCommit = new AtomicReference<>();
    private volatile boolean vanished;

    private DatabaseProxy(PGSimpleDataSource database) {
        this.database = database;
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("database-proxy").start(this::accept);
    }

    /** In front of the database, passing everything on. */
    public static DatabaseProxy before(PGSimpleDataSource database) {
        return new DatabaseProxy(database);
    }

    /** The database by way of this. */
    public PGSimpleDataSource dataSource() {
        PGSimpleDataSource proxied = new PGSimpleDataSource();
        proxied.setServerNames(new String[] {"localhost"});
        proxied.setPortNumbers(new int[] {server.getLocalPort()});
        proxied.setDatabaseName(database.getDatabaseName());
        proxied.setUser(database.getUser());
        // Encryption would hide from the proxy what it looks for.
        proxied.setSslmode("disable");
        proxied.setGssEncMode("disable");
        return proxied;
    }

    /** The same as a URL, with the user in it. */
    public String url() {
        return "jdbc:postgresql://localhost:" + server.getLocalPort() + "/" + database.getDatabaseName() + "?user="
                + database.getUser() + "&sslmode=disable&gssEncMode=disable";
    }

    /** The next COMMIT takes place, but its connection ends before the answer has come. */
    public void loseAnswerToNextCommit() {
        atNextCommit.set(new Fault.Cut(new byte[0]));
    }

    /** The next COMMIT is answered with an error, as by a server that breaks down over it, and the connection ends. */
    public void breakDownAtNextCommit(String severity, String sqlState) {
        atNextCommit.set(new Fault.Cut(error(severity, sqlState)));
    }

    /** The next COMMIT takes place, but nothing comes on its connection any more. */
    public void silenceNextCommit() {
        atNextCommit.set(new Fault.Silence());
    }

    /** Whether no COMMIT has met what was prepared for it yet. */
    public boolean isFaultPending() {
        return atNextCommit.get() != null;
    }

    /** On the connections that are open nothing comes or goes any more. New ones work. */
    public void silenceConnections() {
        links.forEach(Link::silence);
    }

    /** The database's host is gone without a word: open connections are silent for ever, new ones until it is back. */
    public void vanish() {
        vanished = true;
        silenceConnections();
    }

    /** New connections work again. */
    public void comeBack() {
        vanished = false;
    }

    /** Ends the connections that are open. */
    public void cutConnections() {
        links.forEach(Link::close);
    }

    @Override
    public void close() throws IOException {
        server.close();
        links.forEach(Link::close);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Link link = new Link(server.accept());
                links.add(link);
                if (vanished) {
                    link.silence();
                } else {
                    link.connect();
                }
            } catch (IOException e) {
                // Closed, or a client that was gone at once.
            }
        }
    }

    private static byte[] error(String severity, String sqlState) {
        byte[] fields = ("S" + severity + "\0V" + severity + "\0C" + sqlState + "\0Mcould not write to log file\0\0")
                .getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            DataOutputStream message = new DataOutputStream(bytes);
            message.writeByte('E');
            message.writeInt(Integer.BYTES + fields.length);
            message.write(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** One connection and what it is passed on to. */
    private final class Link {

        private final Socket client;
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile @Nullable Socket upstream;
        private volatile boolean silent;

        Link(Socket client) throws IOException {
            this.client = client;
            client.setTcpNoDelay(true);
        }

        void connect() throws IOException {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), database.getPortNumbers()[0]);
            socket.setTcpNoDelay(true);
            upstream = socket;
            Thread.ofVirtual().start(() -> pump(() -> passOn(socket)));
            Thread.ofVirtual().start(() -> pump(() -> answer(socket)));
        }

        void silence() {
            silent = true;
        }

        void close() {
            links.remove(this);
            ended.countDown();
            close(client);
            close(upstream);
        }

        private void pump(Pump pump) {
            try {
                pump.run();
            } catch (IOException e) {
                // One end is closed; the other one follows.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                close();
            }
        }

        private void passOn(Socket socket) throws IOException, InterruptedException {
            byte[] buffer = new byte[16 * 1024];
            int read = client.getInputStream().read(buffer);
            while (read >= 0) {
                waitWhileSilent();
                socket.getOutputStream().write(buffer, 0, read);
                read = client.getInputStream().read(buffer);
            }
        }

        private void answer(Socket socket) throws IOException, InterruptedException {
            DataInputStream messages = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 16 * 1024));
            DataOutputStream answers =
                    new DataOutputStream(new BufferedOutputStream(client.getOutputStream(), 16 * 1024));
            while (true) {
                int type = messages.readUnsignedByte();
                byte[] body = messages.readNBytes(messages.readInt() - Integer.BYTES);
                waitWhileSilent();
                Fault fault = type == 'C' && Arrays.equals(body, COMMITTED) ? atNextCommit.getAndSet(null) : null;
                switch (fault) {
                    case Fault.Silence silence -> {
                        silence();
                        waitWhileSilent();
                    }
                    case Fault.Cut cut -> {
                        answers.write(cut.before());
                        answers.flush();
                        return;
                    }
                    case null -> {
                        answers.writeByte(type);
                        answers.writeInt(Integer.BYTES + body.length);
                        answers.write(body);
                    }
                }
                if (messages.available() == 0) {
                    answers.flush();
                }
            }
        }

        /** Until the proxy is closed: who is silent here stays so. */
        private void waitWhileSilent() throws InterruptedException {
            if (silent) {
                ended.await();
            }
        }

        private static void close(@Nullable Socket socket) {
            try {
                if (socket != null) {
                    socket.close();
                }
            } catch (IOException e) {
                // It is of no more use either way.
            }
        }
    }

    private interface Pump {
        void run() throws IOException, InterruptedException;
    }
}
