import java.io.FileInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Readers and writers, each with one request after the other, until a file disappears. Prints what became of them:
 * {@code reads=… failed_reads=… views=… failed_views=… edits=… failed_edits=… slowest=…ms}. What fails is told on
 * standard error.
 *
 * <p>java Load.java URL CERTIFICATE TOKEN POST RUNNING_FILE
 */
class Load {

    private static final int READERS = 6;
    private static final int VIEWERS = 3;
    private static final int EDITORS = 2;

    static final AtomicLong slowest = new AtomicLong();

    /** What one kind of client did. */
    static final class Tally {
        final AtomicInteger done = new AtomicInteger();
        final AtomicInteger failed = new AtomicInteger();
    }

    public static void main(String[] arguments) throws Exception {
        String url = arguments[0];
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(trusting(Path.of(arguments[1])))
                .build();
        String token = "Bearer " + arguments[2];
        String post = url + "/api/posts/" + arguments[3];
        Path running = Path.of(arguments[4]);

        Tally reads = new Tally();
        Tally views = new Tally();
        Tally edits = new Tally();
        String[] paths = {"/api/posts/trending", "/api/users/post-counts", "/api/posts", "/api/posts/" + arguments[3]};
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            repeat(threads, READERS, running, http, reads, n -> get(url + paths[n % paths.length]));
            repeat(threads, VIEWERS, running, http, views, n -> request(post + "/views")
                    .POST(BodyPublishers.noBody())
                    .build());
            repeat(threads, EDITORS, running, http, edits, n -> request(post)
                    .header("Authorization", token)
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString("{\"title\":\"Edit " + n + "\",\"content\":\"Under load.\"}"))
                    .build());
        }
        System.out.printf(
                "reads=%d failed_reads=%d views=%d failed_views=%d edits=%d failed_edits=%d slowest=%dms%n",
                reads.done.get(), reads.failed.get(), views.done.get(), views.failed.get(), edits.done.get(),
                edits.failed.get(), slowest.get());
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(30));
    }

    private static HttpRequest get(String url) {
        return request(url).build();
    }

    private static void repeat(
            java.util.concurrent.ExecutorService threads,
            int clients,
            Path running,
            HttpClient http,
            Tally tally,
            IntFunction<HttpRequest> requests) {
        for (int client = 0; client < clients; client++) {
            int first = client;
            threads.submit(() -> {
                for (int n = first; Files.exists(running); n += clients) {
                    send(http, requests.apply(n), tally);
                    Thread.sleep(5);
                }
                return null;
            });
        }
    }

    private static void send(HttpClient http, HttpRequest request, Tally tally) throws InterruptedException {
        long start = System.nanoTime();
        String failure = null;
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                failure = response.statusCode() + " " + response.body();
            }
        } catch (IOException e) {
            failure = e.toString();
        }
        slowest.accumulateAndGet((System.nanoTime() - start) / 1_000_000, Math::max);
        if (failure == null) {
            tally.done.incrementAndGet();
        } else if (tally.failed.incrementAndGet() <= 5) {
            System.err.println(request.method() + " " + request.uri().getPath() + ": " + failure);
        }
    }

    private static SSLContext trusting(Path certificate) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var file = new FileInputStream(certificate.toFile())) {
            store.setCertificateEntry("check", CertificateFactory.getInstance("X.509").generateCertificate(file));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
