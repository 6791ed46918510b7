import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Clients that send a request's body slowly: a byte a second, or, where they are told how large it is, most of it at once
 * and the last bytes a byte a second. Each comes from an address of its own. Prints how many were answered: that what
 * they sent is wrong, or that there is no room for it now.
 *
 * <p>java SlowClients.java HOST PORT CLIENTS SECONDS [BYTES TOKEN]
 */
class SlowClients {

    private static final byte[] BLANKS = " ".repeat(16_384).getBytes(StandardCharsets.US_ASCII);

    public static void main(String[] arguments) throws Exception {
        String host = arguments[0];
        int port = Integer.parseInt(arguments[1]);
        int clients = Integer.parseInt(arguments[2]);
        int seconds = Integer.parseInt(arguments[3]);
        int bytes = arguments.length > 4 ? Integer.parseInt(arguments[4]) : seconds;
        String head = arguments.length > 4
                ? "POST /api/posts HTTP/1.1\r\nAuthorization: Bearer " + arguments[5]
                : "POST /api/users HTTP/1.1";
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, new TrustManager[] {new Anybody()}, new SecureRandom());
        AtomicInteger answered = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < clients; n++) {
                InetAddress from = InetAddress.getByName("127.0." + (1 + n / 250) + "." + (1 + n % 250));
                threads.submit(() -> {
                    try (var socket = (SSLSocket) tls.getSocketFactory().createSocket(host, port, from, 0)) {
                        trickle(socket.getOutputStream(), head, bytes, seconds);
                        byte[] start = socket.getInputStream().readNBytes(12);
                        String status = new String(start, StandardCharsets.US_ASCII);
                        if (status.equals("HTTP/1.1 400") || status.equals("HTTP/1.1 503")) {
                            answered.incrementAndGet();
                        }
                    }
                    return null;
                });
            }
        }
        System.out.println(answered + " of " + clients + " answered");
    }

    /** Half a document, which only an application that has it all can find wrong. */
    private static void trickle(OutputStream out, String head, int bytes, int seconds) throws Exception {
        out.write((head + "\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: " + bytes
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        for (int left = bytes - seconds; left > 0; left -= BLANKS.length) {
            out.write(BLANKS, 0, Math.min(left, BLANKS.length));
        }
        out.flush();
        for (int n = 0; n < seconds; n++) {
            Thread.sleep(1000);
            out.write('{');
            out.flush();
        }
    }

    /** Whom this talks to is not what is checked here. */
    private static final class Anybody implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
