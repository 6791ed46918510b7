package dev.tidings.events.personaldata;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.events.SealedText;
import dev.tidings.migrations.TestDatabase;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class PersonalDataKeysTest {

    private final DataSource database = TestDatabase.create();
    private final PersonalDataKeys keys = new PersonalDataKeys(database);
    private final UUID ann = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();

    @Test
    void whatIsSealedWithAUsersKeyOpensWithIt() {
        SealedText sealed = keys.create(ann).seal("ann@example.org");

        assertThat(sealed.value()).doesNotContain("ann");
        assertThat(requireNonNull(keys.find(List.of(ann)).get(ann)).open(sealed))
                .isEqualTo("ann@example.org");
    }

    @Test
    void anotherUsersKeyDoesNotOpenIt() {
        SealedText sealed = keys.create(ann).seal("ann@example.org");

        assertThatThrownBy(() -> keys.create(bob).open(sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameTextNeverLooksTheSameTwice() {
        PersonalDataKey key = keys.create(ann);

        assertThat(key.seal("ann")).isNotEqualTo(key.seal("ann"));
    }

    @Test
    void aDestroyedKeyIsNotFound() {
        keys.create(ann);
        keys.create(bob);
        new JdbcTemplate(database).update("delete from event_store.personal_data_key where user_id = ?", ann);

        assertThat(keys.find(List.of(ann, bob))).containsOnlyKeys(bob);
    }
}
