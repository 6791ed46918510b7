import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
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

    private static final Map<String, Integer> endings = new ConcurrentHashMap<>();
    /** As many as a small machine can encrypt for at once; being slow costs it nothing. */
    private static final Semaphore sending = new Semaphore(8);

    private static final byte[] BLANKS = " ".repeat(16_384).getBytes(StandardCharsets.US_ASCII);

    public static void main(String[] arguments) throws Exception {
        String host = arguments[0];
        int port = Integer.parseInt(arguments[1]);
        int clients = Integer.parseInt(arguments[2]);
        int seconds = Integer.parseInt(arguments[3]);
        int bytes = arguments.length > 4 ? Integer.parseInt(arguments[4]) : seconds;
        int last = Math.min(bytes, 600);
        CountDownLatch begun = new CountDownLatch(clients);
        String head = arguments.length > 4
                ? "POST /api/posts HTTP/1.1\r\nAuthorization: Bearer " + arguments[5]
                : "POST /api/users HTTP/1.1";
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, new TrustManager[] {new Anybody()}, new SecureRandom());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < clients; n++) {
                InetAddress from = InetAddress.getByName("127.0." + (1 + n / 250) + "." + (1 + n % 250));
                threads.submit(() -> {
                    sending.acquire();
                    try (var socket = begin(tls, host, port, from, head, bytes, last)) {
                        begun.countDown();
                        trickle(socket.getOutputStream(), last, seconds, begun);
                        byte[] start = socket.getInputStream().readNBytes(12);
                        count(new String(start, StandardCharsets.US_ASCII));
                    } catch (IOException e) {
                        begun.countDown();
                        count(e.toString());
                    }
                    return null;
                });
            }
        }
        int answered = endings.getOrDefault("HTTP/1.1 400", 0) + endings.getOrDefault("HTTP/1.1 503", 0);
        System.out.println(answered + " of " + clients + " answered: " + endings);
    }

    private static void count(String ending) {
        endings.merge(ending, 1, Integer::sum);
    }

    /** Sends all but the last bytes, then lets others send. */
    private static SSLSocket begin(
            SSLContext tls, String host, int port, InetAddress from, String head, int bytes, int last)
            throws IOException {
        try {
            SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(host, port, from, 0);
            OutputStream out = socket.getOutputStream();
            out.write((head + "\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: " + bytes
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int left = bytes - last; left > 0; left -= BLANKS.length) {
                out.write(BLANKS, 0, Math.min(left, BLANKS.length));
            }
            out.flush();
            return socket;
        } finally {
            sending.release();
        }
    }

    /**
     * Sends what makes no document, which only an application that has it all can find wrong: a byte a second, until so
     * many seconds after all others are here too.
     */
    private static void trickle(OutputStream out, int bytes, int seconds, CountDownLatch begun)
            throws IOException, InterruptedException {
        int together = 0;
        for (int n = 0; n < bytes; n++) {
            if (together < seconds) {
                Thread.sleep(1000);
                together += begun.getCount() == 0 ? 1 : 0;
            }
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
