package dev.tidings.command.webhook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends one POST over a connection of its own. The name is resolved once, all its addresses are judged, and the connection
 * goes to one of the very addresses that were judged, so that a name that leads elsewhere a moment later leads nobody
 * astray. Nothing of an answer is read but its status line and headers. Thread-safe.
 */
final class Sender {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final Resolver resolver;
    private final boolean allowPrivate;
    private final Duration timeout;
    private final SSLSocketFactory tls;
    private final ScheduledExecutorService watch;

    /**
     * One that judges addresses.
     *
     * @param tls   knows whose certificates count
     * @param watch closes connections that take too long
     */
    Sender(
            Resolver resolver,
            boolean allowPrivate,
            Duration timeout,
            SSLSocketFactory tls,
            ScheduledExecutorService watch) {
        this.resolver = resolver;
        this.allowPrivate = allowPrivate;
        this.timeout = timeout;
        this.tls = tls;
        this.watch = watch;
    }

    /** Sends, and waits for the answer no longer than the time-out. */
    Outcome post(URI url, Map<String, String> headers, byte[] body) {
        long start = System.nanoTime();
        AtomicBoolean late = new AtomicBoolean();
        try {
            ResponseHead head = exchange(url, headers, body, late, start);
            return Outcome.answered(head.status(), head.retryAfter(), since(start));
        } catch (UnknownHostException e) {
            return Outcome.unanswered("its name is unknown", since(start));
        } catch (PrivateAddressException e) {
            return Outcome.unanswered("its name leads into a private network, which is not called", since(start));
        } catch (SSLException e) {
            return Outcome.unanswered(
                    late.get() ? tooLate() : "TLS fails: its certificate may not count", since(start));
        } catch (IOException e) {
            return Outcome.unanswered(late.get() ? tooLate() : "it can't be reached, or breaks off", since(start));
        }
    }

    private String tooLate() {
        return "it does not answer within " + timeout.toSeconds() + " s";
    }

    private ResponseHead exchange(URI url, Map<String, String> headers, byte[] body, AtomicBoolean late, long start)
            throws IOException {
        InetAddress[] addresses = judged(url.getHost());
        AtomicReference<Socket> open = new AtomicReference<>(new Socket());
        ScheduledFuture<?> end = watch.schedule(
                () -> {
                    late.set(true);
                    closeQuietly(open.get());
                },
                Math.max(1, timeout.minus(since(start)).toMillis()),
                TimeUnit.MILLISECONDS);
        try {
            connect(open, addresses, port(url), late);
            return exchange(open.get(), url, headers, body);
        } finally {
            end.cancel(false);
            closeQuietly(open.get());
        }
    }

    /** To the first address that takes it. A socket that failed to connect is of no use any more. */
    private static void connect(AtomicReference<Socket> open, InetAddress[] addresses, int port, AtomicBoolean late)
            throws IOException {
        for (int i = 0; ; i++) {
            try {
                open.get().connect(new InetSocketAddress(addresses[i], port));
                return;
            } catch (IOException e) {
                if (late.get() || i == addresses.length - 1) {
                    throw e;
                }
                closeQuietly(open.getAndSet(new Socket()));
            }
        }
    }

    private InetAddress[] judged(String host) throws IOException {
        InetAddress[] addresses = resolver.resolve(unbracketed(host));
        for (InetAddress address : addresses) {
            if (!allowPrivate && !PublicAddresses.contains(address)) {
                throw new PrivateAddressException();
            }
        }
        return addresses;
    }

    private ResponseHead exchange(Socket socket, URI url, Map<String, String> headers, byte[] body) throws IOException {
        Socket talk = isTls(url) ? tls(socket, url) : socket;
        OutputStream out = talk.getOutputStream();
        out.write(head(url, headers, body.length).getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
        InputStream in = new BufferedInputStream(talk.getInputStream());
        return ResponseHead.read(in);
    }

    /** The certificate must be of the name that was asked for. */
    private SSLSocket tls(Socket socket, URI url) throws IOException {
        SSLSocket talk = (SSLSocket) tls.createSocket(socket, unbracketed(url.getHost()), port(url), true);
        SSLParameters parameters = talk.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        talk.setSSLParameters(parameters);
        talk.startHandshake();
        return talk;
    }

    private static String head(URI url, Map<String, String> headers, int length) {
        StringBuilder head = new StringBuilder("POST ");
        head.append(url.getRawPath().isEmpty() ? "/" : url.getRawPath());
        if (url.getRawQuery() != null) {
            head.append('?').append(url.getRawQuery());
        }
        head.append(" HTTP/1.1\r\nHost: ").append(url.getHost());
        if (url.getPort() > 0) {
            head.append(':').append(url.getPort());
        }
        head.append("\r\nUser-Agent: Tidings\r\nConnection: close\r\nContent-Length: ")
                .append(length)
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString();
    }

    private static boolean isTls(URI url) {
        return url.getScheme().equalsIgnoreCase("https");
    }

    private static int port(URI url) {
        if (url.getPort() > 0) {
            return url.getPort();
        }
        return isTls(url) ? HTTPS : HTTP;
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed, or as good as that.
            return;
        }
    }

    private static final class PrivateAddressException extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
