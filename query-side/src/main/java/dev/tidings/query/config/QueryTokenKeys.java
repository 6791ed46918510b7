package dev.tidings.query.config;

import dev.tidings.http.Callers;
import dev.tidings.http.DatabaseCallers;
import dev.tidings.http.PublicKeys;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The command side signs access tokens and knows the sessions; the query side reads the public keys and looks callers up,
 * and may read no more of either.
 */
@Configuration(proxyBeanMethods = false)
class QueryTokenKeys {

    private static final String PUBLISHED = """
            select public_key
            from event_store.signing_key
            where honoured_until is null or honoured_until > statement_timestamp()
            order by signs_from desc, key_id
            """;

    @Bean
    PublicKeys queryPublicKeys(@Qualifier("eventLogDataSource") DataSource eventLogDataSource) {
        JdbcClient eventStore = JdbcClient.create(eventLogDataSource);
        return () -> eventStore
                .sql(PUBLISHED)
                .query((row, number) -> row.getString("public_key"))
                .list();
    }

    @Bean
    Callers queryCallers(@Qualifier("eventLogDataSource") DataSource eventLogDataSource) {
        return new DatabaseCallers(eventLogDataSource);
    }
}
