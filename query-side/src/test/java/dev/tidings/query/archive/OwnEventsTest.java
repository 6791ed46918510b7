package dev.tidings.query.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tidings.events.personaldata.PersonalDataKeys;
import dev.tidings.eventstore.EventLog;
import dev.tidings.migrations.TestDatabase;
import dev.tidings.query.LogWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OwnEventsTest {

    private final DataSource database = TestDatabase.create();
    private final LogWriter log = new LogWriter(database);

    @Test
    void eventsAreInTheirOrderAndWhatIsSealedInThemIsOpened() {
        UUID ada = log.registered("ada");
        log.registered("ben");
        log.renamed(ada, "countess");
        UUID post = log.drafted(ada, ada, "Engines", Instant.EPOCH);

        assertThat(told(ada, ada))
                .extracting(event -> event.get("name"), event -> event.get("version"))
                .containsExactly(tuple("user.registered", 0L), tuple("user.username-changed", 1L));
        assertThat(told(ada, ada).toString()).contains("ada", "countess");
        assertThat(told(post, ada).toString()).contains("post.drafted", "Engines", post.toString());
    }

    private List<Map<String, @Nullable Object>> told(UUID stream, UUID user) {
        List<Map<String, @Nullable Object>> told = new ArrayList<>();
        try (EventLog read = new EventLog(database, Duration.ofSeconds(1))) {
            new OwnEvents(read, new PersonalDataKeys(database)).ofStream(stream, user, told::add);
        }
        return told;
    }
}
