package dev.tidings.query.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.migrations.KeptConnections;
import dev.tidings.query.history.Histories;
import dev.tidings.query.history.History;
import dev.tidings.query.history.People;
import dev.tidings.query.history.Step;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

class UserProjectionTest {

    private static final DataSource DATABASE = KeptConnections.toNewReadModel();
    private static final People PEOPLE = new People(DATABASE);
    private static final JdbcTemplate JDBC = new JdbcTemplate(DATABASE);

    record Row(
            UUID id,
            @Nullable String username,
            @Nullable String usernameKey,
            long namedAt,
            @Nullable String email,
            @Nullable String bio,
            boolean verified,
            List<String> roles,
            Instant createdAt,
            long version,
            boolean erased) {}

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void anyHistoryInAnyPortionsLeavesEveryUserAsItsEventsSay(
            @ForAll("steps") List<Step> steps, @ForAll("portions") List<Integer> portions) {
        JDBC.execute("truncate user_profile");
        History history = History.of(steps, PEOPLE);
        UserProjection projection = new UserProjection(new UserProfileTable(DATABASE), PEOPLE.keys());

        Histories.project(projection, history, portions, DATABASE, instant -> {});

        assertThat(rows()).containsExactlyInAnyOrderElementsOf(expected(history));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Histories.steps();
    }

    @Provide
    Arbitrary<List<Integer>> portions() {
        return Histories.portions();
    }

    private static List<Row> rows() {
        return JDBC.query(
                "select * from user_profile",
                (row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("username"),
                        row.getString("username_key"),
                        row.getLong("named_at"),
                        row.getString("email"),
                        row.getString("bio"),
                        row.getBoolean("verified"),
                        List.of((String[]) row.getArray("roles").getArray()),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getLong("version"),
                        row.getBoolean("erased")));
    }

    private static List<Row> expected(History history) {
        return history.users().stream()
                .map(user -> new Row(
                        user.id,
                        user.username,
                        user.username == null ? null : user.username.toLowerCase(Locale.ROOT),
                        user.namedAt,
                        user.email,
                        user.bio,
                        user.verified,
                        user.roles.stream().map(Enum::name).sorted().toList(),
                        user.createdAt,
                        user.version,
                        user.erased))
                .toList();
    }
}
