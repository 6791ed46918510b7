package dev.tidings.cli;

import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A command line and a server that it finds. */
@NullMarked
@SuppressWarnings("NullAway.Init") // JUnit fills the fields.
abstract class CliTest {

    protected static final String ID = "01985f6e-2c1b-7000-8000-000000000001";

    @TempDir
    protected Path folder;

    protected final FakeServer server = FakeServer.start();

    protected Cli cli;

    @BeforeEach
    void findTheServer() {
        cli = Cli.at(folder).with("TIDINGS_URL", server.url()).with("TIDINGS_TOKEN", "a-token");
    }

    @AfterEach
    void stopTheServer() {
        server.close();
    }

    /** A rebuild of trending as the API shows it. */
    protected static String rebuild(String phase, long done, String more) {
        return """
                {"id":"%s","projection":"trending","generation":2,"phase":"%s","switchWhenCaughtUp":false,\
                "reason":"operator","startedAt":"2026-01-02T03:04:05Z","startedBy":null,"caughtUpAt":null,\
                "endedAt":null,"events":{"done":%s,"total":200000},"rate":41000.4,"etaSeconds":2.6,\
                "segments":[{"segment":0,"position":%s,"owner":"node-1"}]%s}""".formatted(ID, phase, done, done, more);
    }

    protected static String rebuild(String phase, long done) {
        return rebuild(phase, done, ",\"failure\":null,\"verification\":null");
    }
}
