package dev.tidings.query.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.tidings.query.EndpointTest;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

@SuppressWarnings("NullAway.Init") // The test framework fills the fields.
class ReaderPoolTest extends EndpointTest {

    @Autowired
    @Qualifier("readerPool")
    private HikariDataSource readers;

    @Autowired
    private EntityManager entityManager;

    @Test
    void projectionsGoOnWhenQueriesHaveAllTheirConnections() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            for (int n = 0; n < readers.getMaximumPoolSize(); n++) {
                taken.add(readers.getConnection());
            }

            UUID post = published(registered("ada"), "Written meanwhile");

            taken.removeLast().close();
            assertThat(api.get("/api/posts/" + post).status()).isEqualTo(200);
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    @Test
    void aQueryIsGivenUpInTheEnd() {
        Object timeout = entityManager
                .createNativeQuery("select current_setting('statement_timeout')")
                .getSingleResult();

        assertThat(timeout).isEqualTo("10s");
    }
}
