package dev.tidings.query.audit;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.ConfigurableTransactionManager;

/** Lets the audit trail take part in the transactions of projections. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    AuditTrail auditTrail(
            JdbcClient readModelJdbcClient,
            @Qualifier("projectionTransactionManager") ConfigurableTransactionManager transactions) {
        AuditTrail trail = new AuditTrail(readModelJdbcClient);
        transactions.addListener(trail);
        return trail;
    }
}
