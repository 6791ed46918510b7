import java.io.OutputStream;
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
 * Clients that send a request's body at a byte a second. Prints how many were answered.
 *
 * <p>java SlowClients.java HOST PORT CLIENTS SECONDS
 */
class SlowClients {

    public static void main(String[] arguments) throws Exception {
        String host = arguments[0];
        int port = Integer.parseInt(arguments[1]);
        int clients = Integer.parseInt(arguments[2]);
        int seconds = Integer.parseInt(arguments[3]);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, new TrustManager[] {new Anybody()}, new SecureRandom());
        AtomicInteger answered = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < clients; n++) {
                threads.submit(() -> {
                    try (var socket = (SSLSocket) tls.getSocketFactory().createSocket(host, port)) {
                        trickle(socket.getOutputStream(), seconds);
                        byte[] start = socket.getInputStream().readNBytes(12);
                        if (new String(start, StandardCharsets.US_ASCII).equals("HTTP/1.1 400")) {
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
    private static void trickle(OutputStream out, int bytes) throws Exception {
        out.write(("POST /api/users HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                        + bytes + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        for (int n = 0; n < bytes; n++) {
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
