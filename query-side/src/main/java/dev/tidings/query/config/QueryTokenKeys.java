package dev.tidings.query.config;

import dev.tidings.http.PublicKeys;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The command side signs access tokens; the query side reads the public keys, and may read nothing else there. */
@Configuration(proxyBeanMethods = false)
class QueryTokenKeys {

    @Bean
    PublicKeys queryPublicKeys(@Qualifier("eventLogDataSource") DataSource eventLogDataSource) {
        JdbcClient eventStore = JdbcClient.create(eventLogDataSource);
        return () -> eventStore
                .sql("select public_key from event_store.signing_key order by created_at desc")
                .query((row, number) -> row.getString("public_key"))
                .list();
    }
}
