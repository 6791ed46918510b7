package dev.tidings.command.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.tidings.command.CommandSideApplication;
import dev.tidings.command.mail.Mailbox.Mail;
import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import dev.tidings.migrations.TestDatabase;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two command sides that send mail by one server, which has its moods. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
@SuppressWarnings("NullAway.Init") // Before the first test.
class SmtpTest {

    private static final PGSimpleDataSource DATABASE = TestDatabase.create();
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final List<ConfigurableApplicationContext> NODES = new ArrayList<>();
    private static GreenMail server;
    private static SmtpGate gate;

    @BeforeAll
    static void start() throws IOException {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        gate = new SmtpGate(server.getSmtp().getPort());
        NODES.add(node());
        NODES.add(node());
    }

    @AfterAll
    static void stop() throws IOException {
        NODES.forEach(ConfigurableApplicationContext::close);
        gate.close();
        server.stop();
    }

    @BeforeEach
    void allIsWell() {
        gate.open();
        await().until(() -> waiting() == 0);
    }

    @Test
    void ofTwoNodesOneSendsEachMail() {
        List<String> addresses = Stream.generate(SmtpTest::register).limit(20).toList();

        await().until(() ->
                addresses.stream().allMatch(address -> !mailTo(address).isEmpty()));
        await().until(() -> waiting() == 0);

        assertThat(addresses).allSatisfy(address -> assertThat(mailTo(address)).hasSize(1));
        Mail mail = mailTo(addresses.getFirst()).getFirst();
        assertThat(mail.plain()).contains("https://tidings.example/prove-email#token=" + mail.token());
        assertThat(mail.html()).contains("https://tidings.example/prove-email#token=" + mail.token());
        assertThat(mail.id()).endsWith("@tidings.example>");
    }

    @Test
    void whileTheServerIsAwayMailWaits() {
        gate.goAway();
        List<String> addresses = Stream.generate(SmtpTest::register).limit(3).toList();
        await().until(() -> count("failure like 'the server takes no mail%'") > 0);

        gate.open();

        await().until(() ->
                addresses.stream().allMatch(address -> mailTo(address).size() == 1));
        assertThat(count("parked_at is not null")).isZero();
    }

    @Test
    void aServerThatHangsDelaysMailAndNothingElse() {
        gate.fallSilent();
        String first = register();
        await().until(() -> count("failure is not null") > 0);

        String second = register();

        assertThat(mailTo(first)).isEmpty();
        gate.open();
        await().until(() -> mailTo(first).size() == 1 && mailTo(second).size() == 1);
    }

    @Test
    void anAddressThatIsRefusedIsParkedAlone() {
        String refused = newAddress();
        gate.refuse(line -> line.contains(refused));
        register(refused);
        await().until(() -> count("refused_at is not null") == 1);

        await().until(() -> {
            String other = register();
            await().until(() -> mailTo(other).size() == 1);
            return count("parked_at is not null") == 1;
        });

        assertThat(database()
                        .sql("select failure from event_store.outbox where parked_at is not null")
                        .query(String.class)
                        .single())
                .isEqualTo("the server refuses it with 550");
        assertThat(mailTo(refused)).isEmpty();
        database().sql("delete from event_store.outbox").update();
    }

    @Test
    void whereAllIsRefusedNothingIsParked() {
        gate.refuse(line -> true);
        List<String> addresses = Stream.generate(SmtpTest::register).limit(3).toList();
        await().until(() -> count("attempts > 3") == 3);
        assertThat(count("parked_at is not null")).isZero();

        gate.open();

        await().until(() ->
                addresses.stream().allMatch(address -> mailTo(address).size() == 1));
    }

    @Test
    void aNodeThatDiesBeforeItCanNoteThatItHasSentLetsAnotherSendAgain() {
        database().sql("create table death (at timestamptz)").update();
        database().sql("""
                create function die() returns trigger language plpgsql security definer as $$
                begin
                    insert into public.death values (now());
                    return null;
                end $$
                """).update();
        database()
                .sql("create trigger death before delete on event_store.outbox for each row execute function die()")
                .update();
        String address = register();
        await().until(() ->
                database().sql("select count(*) from death").query(Long.class).single() > 0);
        database().sql("drop function die cascade").update();
        assertThat(mailTo(address)).hasSize(1);
        assertThat(waiting()).isEqualTo(1);

        endLeases();

        await().until(() -> mailTo(address).size() > 1);
        await().until(() -> waiting() == 0);
        assertThat(mailTo(address).stream().map(Mail::id).distinct()).hasSize(1);
    }

    @Test
    void mailThatCanBeEndedSaysHowToMailPrograms() throws MessagingException {
        String ann = register();
        String bea = register();
        await().until(() -> mailTo(ann).size() == 1 && mailTo(bea).size() == 1);
        api().post(
                        "/api/email-verifications",
                        Map.of("token", mailTo(ann).getFirst().token()));
        String post = loggedIn(ann)
                .post("/api/posts", Map.of("title", "Hello", "content", "World", "publish", true))
                .json()
                .path("id")
                .asString();

        loggedIn(bea).post("/api/posts/" + post + "/comments", Map.of("body", "Hi"));

        await().until(() -> mailTo(ann).stream().anyMatch(mail -> mail.subject().contains("commented on")));
        MimeMessage message = Arrays.stream(server.getReceivedMessages())
                .filter(received -> Mail.of(received).to().equals(ann))
                .filter(received -> Mail.of(received).subject().contains("commented on"))
                .findAny()
                .orElseThrow();
        assertThat(message.getHeader("List-Unsubscribe", null))
                .matches("<https://tidings\\.example/api/sessions/mail-settings/unsubscription\\?token=[\\w-]+>");
        assertThat(message.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
    }

    private static ApiClient api() {
        return ApiClient.of(
                Integer.parseInt(NODES.getFirst().getEnvironment().getRequiredProperty("local.server.port")));
    }

    private static ApiClient loggedIn(String address) {
        Response session = api().post("/api/sessions", Map.of("email", address, "password", "correct horse battery"));
        return api().as(session.json().path("accessToken").asString());
    }

    private static ConfigurableApplicationContext node() {
        return new SpringApplicationBuilder(CommandSideApplication.class)
                .run(
                        "--server.port=0",
                        "--tidings.database.url=" + TestDatabase.url(DATABASE),
                        "--tidings.database.user=postgres",
                        "--tidings.passwords.memory-kib=64",
                        "--tidings.passwords.iterations=1",
                        "--tidings.rate-limits.enabled=false",
                        "--tidings.public-url=https://tidings.example/",
                        "--tidings.outbox.poll=50ms",
                        "--tidings.outbox.lease=30s",
                        "--tidings.outbox.first-pause=100ms",
                        "--tidings.outbox.longest-pause=300ms",
                        "--tidings.outbox.longest-silence=300ms",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + gate.port(),
                        "--spring.mail.properties.[mail.smtp.timeout]=2000");
    }

    private static String newAddress() {
        return "somebody-" + NAMES.incrementAndGet() + "@example.org";
    }

    private static String register() {
        return register(newAddress());
    }

    private static String register(String address) {
        ConfigurableApplicationContext node = NODES.get(NAMES.get() % NODES.size());
        int port = Integer.parseInt(node.getEnvironment().getRequiredProperty("local.server.port"));
        Response registered = ApiClient.of(port)
                .post(
                        "/api/users",
                        Map.of(
                                "username",
                                address.substring(0, address.indexOf('@')),
                                "email",
                                address,
                                "password",
                                "correct horse battery"));
        assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
        return address;
    }

    private static List<Mail> mailTo(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .map(Mail::of)
                .filter(mail -> mail.to().equals(address))
                .toList();
    }

    private static void endLeases() {
        database()
                .sql("update event_store.outbox set due_at = clock_timestamp() where failure is null")
                .update();
    }

    private static long waiting() {
        return count("true");
    }

    private static long count(String condition) {
        return database()
                .sql("select count(*) from event_store.outbox where " + condition)
                .query(Long.class)
                .single();
    }

    private static JdbcClient database() {
        return JdbcClient.create(DATABASE);
    }
}
