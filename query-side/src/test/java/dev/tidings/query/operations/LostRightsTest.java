package dev.tidings.query.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.events.Role;
import dev.tidings.http.ApiClient;
import dev.tidings.http.EventStreamClient;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever has lost a role or a session has lost it on the query side too, at the next request and in streams. */
class LostRightsTest extends OperationsTest {

    private final UUID user = UUID.randomUUID();

    @Test
    void aDemotedOperatorIsRefusedAtTheNextRequest() {
        ApiClient caller = as(user, Role.OPERATOR);
        assertThat(caller.get("/ops/projections").status()).isEqualTo(200);

        LOGINS.setRoles(user);

        assertThat(caller.get("/ops/projections").status()).isEqualTo(403);
        assertThat(caller.get("/ops/events").status()).isEqualTo(403);
        assertThat(caller.post("/ops/projections/post/rollback").status()).isEqualTo(403);
    }

    @Test
    void whoeverHasNoSessionAnyMoreIsRefusedAtTheNextRequest() {
        ApiClient caller = as(user, Role.ADMIN);
        assertThat(caller.get("/ops/projections").status()).isEqualTo(200);

        LOGINS.end(user);

        assertThat(caller.get("/ops/projections").status()).isEqualTo(401);
        assertThat(caller.get("/api/me").status()).isEqualTo(401);
        assertThat(caller.get("/api/posts").status())
                .as("a token that is sent has to be good")
                .isEqualTo(401);
    }

    @Test
    void aTokenWhoseKeyWasWithdrawnIsRefusedAtTheNextRequest() {
        ApiClient caller = as(user, Role.OPERATOR);
        assertThat(caller.get("/ops/projections").status()).isEqualTo(200);

        jdbc.sql("update event_store.signing_key set honoured_until = now()").update();
        try {
            assertThat(caller.get("/ops/projections").status()).isEqualTo(401);
        } finally {
            jdbc.sql("update event_store.signing_key set honoured_until = null").update();
        }
        await().untilAsserted(() -> assertThat(
                        as(user, Role.OPERATOR).get("/ops/projections").status())
                .isEqualTo(200));
    }

    @Test
    void theLogIsFollowedNoFurtherThanTheRole() {
        try (EventStreamClient stream = as(user, Role.OPERATOR).follow("/ops/events")) {
            viewed(UUID.randomUUID());
            assertThat(stream.next().name()).isEqualTo("event");

            LOGINS.setRoles(user);
            viewed(UUID.randomUUID());

            stream.awaitEnd();
        }
    }

    @Test
    void aStreamOfWhichNothingComesEndsWithTheSessionToo() {
        try (EventStreamClient stream = as(user, Role.OPERATOR).follow("/ops/events?name=post.sung")) {
            LOGINS.end(user);

            stream.awaitEnd();
        }
    }
}
