package dev.tidings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.cli.Cli.Result;
import org.junit.jupiter.api.Test;

class KeysCommandTest extends CliTest {

    @Test
    void theKeysInForceAreListed() {
        server.on("GET /.well-known/jwks.json", 200, "{\"keys\":[{\"kid\":\"new\"},{\"kid\":\"old\"}]}");

        assertThat(cli.run("keys", "list").lines()).containsExactly("new", "old");
    }

    @Test
    void anotherKeyIsMade() {
        server.on("POST /api/signing-keys", 201, "{\"keyId\":\"k2\",\"signsFrom\":\"2026-01-02T03:04:05Z\"}");

        Result result = cli.run("keys", "rotate");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).isEqualTo("Key k2 signs from 2026-01-02T03:04:05Z on.\n");
        assertThat(server.requests().getFirst().body()).isEqualTo("{\"withdrawOthers\":false}");
    }

    @Test
    void aStolenKeyIsReplacedAtOnce() {
        server.on("POST /api/signing-keys", 201, "{\"keyId\":\"k2\",\"signsFrom\":\"2026-01-02T03:04:05Z\"}");

        cli.run("keys", "rotate", "--withdraw-others");

        assertThat(server.requests().getFirst().body()).isEqualTo("{\"withdrawOthers\":true}");
    }

    @Test
    void oneIsWithdrawn() {
        server.on("DELETE /api/signing-keys/k1", 204, "");

        Result result = cli.run("keys", "withdraw", "k1");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).isEqualTo("Withdrew key k1.\n");
    }

    @Test
    void theOnlyOneIsNot() {
        server.problem("DELETE /api/signing-keys/k1", 409, "No other key signs", "Make another one first.");

        assertThat(cli.run("keys", "withdraw", "k1").exitCode()).isEqualTo(4);
    }
}
