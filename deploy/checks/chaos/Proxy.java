import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between one node and PostgreSQL, and can cut the node's connections, be silent on them, refuse new ones, and
 * lose the answers to COMMIT. Understands as much of PostgreSQL's protocol, without TLS, as that needs. Thread-safe.
 */
final class Proxy implements AutoCloseable {

    private static final int HEADER_BYTES = 5;
    private static final int LONGEST_TAG = 64;

    private final ServerSocket server;
    private final int postgres;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final AtomicInteger lost = new AtomicInteger();
    private final Semaphore answersToLose = new Semaphore(0);
    private volatile boolean refusing;

    Proxy(int postgres) throws IOException {
        this.postgres = postgres;
        this.server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Ends all connections, as a reset does. */
    void cut() {
        links.forEach(Link::close);
    }

    /** Says nothing any more on the connections that there are, in either direction. New ones work. */
    void silence() {
        links.forEach(link -> link.silent = true);
    }

    /** Whether new connections are refused. */
    void refuse(boolean refusing) {
        this.refusing = refusing;
    }

    /** Of the answers to the next commits so many are lost, each with its connection. */
    void loseAnswers(int count) {
        answersToLose.drainPermits();
        answersToLose.release(count);
    }

    /** How many answers were lost until now. */
    int lost() {
        return lost.get();
    }

    /** Works as if it were not there; what was silent is cut. */
    void heal() {
        refusing = false;
        answersToLose.drainPermits();
        links.stream().filter(link -> link.silent).forEach(Link::close);
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                if (refusing) {
                    client.close();
                } else {
                    link(client);
                }
            } catch (IOException e) {
                // The server is being closed, or the client has gone already.
            }
        }
    }

    private void link(Socket client) throws IOException {
        Socket database = new Socket();
        try {
            database.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), postgres), 2000);
        } catch (IOException e) {
            client.close();
            return;
        }
        Link link = new Link(client, database);
        links.add(link);
        Thread.ofVirtual().start(() -> link.pump(link::passRequests));
        Thread.ofVirtual().start(() -> link.pump(link::passAnswers));
    }

    private interface Pumping {
        void run() throws IOException;
    }

    /** One connection of the node's with the one of PostgreSQL behind it. */
    private final class Link {

        private final Socket client;
        private final Socket database;
        private volatile boolean silent;
        private boolean inTransaction;

        Link(Socket client, Socket database) throws IOException {
            this.client = client;
            this.database = database;
            client.setTcpNoDelay(true);
            database.setTcpNoDelay(true);
        }

        void pump(Pumping pumping) {
            try {
                pumping.run();
            } catch (IOException e) {
                // One of the two has gone, so the other one goes as well.
            }
            if (!silent) {
                close();
            }
        }

        void close() {
            links.remove(this);
            for (Socket socket : new Socket[] {client, database}) {
                try {
                    socket.close();
                } catch (IOException e) {
                    // It is gone.
                }
            }
        }

        private void passRequests() throws IOException {
            InputStream in = client.getInputStream();
            OutputStream out = database.getOutputStream();
            byte[] buffer = new byte[64 * 1024];
            for (int read = in.read(buffer); read >= 0 && !silent; read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
        }

        private void passAnswers() throws IOException {
            InputStream buffered = new BufferedInputStream(database.getInputStream(), 64 * 1024);
            DataInputStream in = new DataInputStream(buffered);
            OutputStream out = new BufferedOutputStream(client.getOutputStream(), 64 * 1024);
            byte[] buffer = new byte[64 * 1024];
            byte[] header = new byte[HEADER_BYTES];
            while (true) {
                in.readFully(header);
                int length = ((header[1] & 0xff) << 24
                                | (header[2] & 0xff) << 16
                                | (header[3] & 0xff) << 8
                                | header[4] & 0xff)
                        - 4;
                if (silent) {
                    return;
                }
                if (length <= LONGEST_TAG && (header[0] == 'C' || header[0] == 'Z')) {
                    byte[] body = in.readNBytes(length);
                    if (isCommit(header[0], body) && answersToLose.tryAcquire()) {
                        lost.incrementAndGet();
                        return;
                    }
                    out.write(header);
                    out.write(body);
                } else {
                    out.write(header);
                    for (int left = length; left > 0; ) {
                        int read = in.read(buffer, 0, Math.min(left, buffer.length));
                        if (read < 0) {
                            return;
                        }
                        out.write(buffer, 0, read);
                        left -= read;
                    }
                }
                if (buffered.available() == 0) {
                    out.flush();
                }
            }
        }

        /** Whether the message says that a transaction was committed that wrote something, or may have. */
        private boolean isCommit(byte type, byte[] body) {
            if (type == 'Z') {
                inTransaction = body[0] != 'I';
                return false;
            }
            String tag = new String(body, 0, body.length - 1, java.nio.charset.StandardCharsets.US_ASCII);
            return tag.equals("COMMIT") || !inTransaction && tag.startsWith("INSERT") && !tag.endsWith(" 0");
        }
    }
}
