package dev.tidings.command.webhook;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** To a receiver with a certificate of {@code hooks.example}. */
@Timeout(60)
@SuppressWarnings("NullAway.Init") // Before the first test.
class SenderTlsTest {

    private static final String PASSWORD = "changeit";
    private static final byte[] BODY = "{}".getBytes(US_ASCII);
    private static final ScheduledExecutorService WATCH = Executors.newScheduledThreadPool(1);

    private static SSLContext tls;
    private static HttpsServer receiver;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        tls = contextOf(certificate(folder.resolve("hooks.p12"), "hooks.example"));
        receiver = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setHttpsConfigurator(new HttpsConfigurator(tls));
        receiver.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterAll
    static void stop() {
        receiver.stop(0);
        WATCH.shutdownNow();
    }

    @Test
    void whoseCertificateIsOfTheNameIsTold() {
        assertThat(post("hooks.example", tls.getSocketFactory()).status()).isEqualTo(204);
    }

    @Test
    void whoseCertificateIsOfAnotherNameIsNot() {
        assertThat(post("other.example", tls.getSocketFactory()).failure()).startsWith("TLS fails");
    }

    @Test
    void whoseCertificateNobodyVouchesForIsNot() {
        assertThat(post("hooks.example", (SSLSocketFactory) SSLSocketFactory.getDefault())
                        .failure())
                .startsWith("TLS fails");
    }

    private static Outcome post(String host, SSLSocketFactory trusted) {
        Resolver resolver = name -> new InetAddress[] {InetAddress.getByAddress(name, new byte[] {127, 0, 0, 1})};
        return new Sender(resolver, true, Duration.ofSeconds(10), trusted, WATCH)
                .post(URI.create("https://" + host + ":" + receiver.getAddress().getPort() + "/"), Map.of(), BODY);
    }

    /** By the JDK's own tool, signed by itself. */
    private static KeyStore certificate(Path file, String host)
            throws IOException, InterruptedException, GeneralSecurityException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "receiver",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:" + host,
                        "-keystore",
                        file.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String output = new String(keytool.getInputStream().readAllBytes(), US_ASCII);
        assertThat(keytool.waitFor()).as(output).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    /** Has its key, and trusts it. */
    private static SSLContext contextOf(KeyStore store) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        try {
            trusted.load(null, null);
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
        trusted.setCertificateEntry("receiver", store.getCertificate("receiver"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
