package dev.tidings.command.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

/** Stands in front of a mail server and is, when told so, away, silent, or choosy about whom it takes mail for. */
final class SmtpGate implements AutoCloseable {

    private final ServerSocket listener;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile Predicate<String> refused = address -> false;
    private volatile boolean away;
    private volatile CountDownLatch silence = new CountDownLatch(0);

    SmtpGate(int target) throws IOException {
        this.target = target;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Nothing out of the ordinary. */
    void open() {
        refused = address -> false;
        away = false;
        silence.countDown();
    }

    /** Hangs up at once. */
    void goAway() {
        away = true;
    }

    /** Takes connections and says nothing. */
    void fallSilent() {
        silence = new CountDownLatch(1);
    }

    /** Refuses such addresses for good. */
    void refuse(Predicate<String> addresses) {
        refused = addresses;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                sockets.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException e) {
            // It is closed.
        }
    }

    private void serve(Socket client) {
        try (client) {
            if (away) {
                return;
            }
            silence.await();
            try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
                sockets.add(server);
                OutputStream answers = client.getOutputStream();
                Thread.ofVirtual().start(() -> pass(server, answers));
                BufferedReader lines = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    String lower = line.toLowerCase(Locale.ROOT);
                    if (lower.startsWith("rcpt to:") && refused.test(lower)) {
                        answers.write("550 5.1.1 No such mailbox\r\n".getBytes(US_ASCII));
                        answers.flush();
                    } else {
                        server.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
                        server.getOutputStream().flush();
                    }
                }
            }
        } catch (IOException e) {
            // One side has hung up.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pass(Socket server, OutputStream answers) {
        try {
            server.getInputStream().transferTo(answers);
        } catch (IOException e) {
            // One side has hung up.
        }
    }

    @Override
    public void close() throws IOException {
        silence.countDown();
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
