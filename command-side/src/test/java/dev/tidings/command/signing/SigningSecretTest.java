package dev.tidings.command.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.command.database.CommandDatabase;
import dev.tidings.eventstore.LogTransactionManager;
import dev.tidings.migrations.TestDatabase;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Private keys as they lie in the database. */
class SigningSecretTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String NONE = "";

    private final PGSimpleDataSource database = TestDatabase.create();

    @Test
    void whoReadsTheDatabaseCannotSign() {
        SigningKeys keys = node(SECRET);

        keys.rotate();

        assertThat(kept()).hasSize(2).noneMatch(key -> key.contains("\"d\""));
        assertThat(keys.signing().isPrivate()).isTrue();
    }

    @Test
    void nodesThatHaveTheSecretSignWithOneKey() {
        assertThat(node(SECRET).signing()).isEqualTo(node(SECRET).signing());
    }

    @Test
    void whatAnEarlierVersionLeftInTheClearSignsOnAndIsEncrypted() {
        String before = node(NONE).signing().getKeyID();
        assertThat(kept()).allMatch(key -> key.contains("\"d\""));

        SigningKeys keys = node(SECRET);
        assertThat(keys.signing().getKeyID()).isEqualTo(before);
        keys.sealOpen();

        assertThat(kept()).hasSize(1).noneMatch(key -> key.contains("\"d\""));
        assertThat(keys.signing().getKeyID()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {NONE, "another 0123456789abcdef"})
    void aNodeWithoutTheSecretDoesNotStart(String another) {
        node(SECRET);

        assertThatThrownBy(() -> node(another)).isInstanceOf(SealedKeyException.class);
    }

    @Test
    void aSecretThatCanBeGuessedIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SigningProperties("secret"));
    }

    @Test
    void theSecretIsInNoLog() {
        assertThat(new SigningProperties(SECRET).toString()).doesNotContain(SECRET);
    }

    private SigningKeys node(String secret) {
        return new SigningKeys(
                new CommandDatabase(JdbcClient.create(database), new LogTransactionManager(database), 4),
                new SecretSeal(new SigningProperties(secret)));
    }

    private List<String> kept() {
        return JdbcClient.create(database)
                .sql("select private_key from event_store.signing_key")
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }
}
