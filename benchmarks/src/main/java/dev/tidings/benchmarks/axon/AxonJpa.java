package dev.tidings.benchmarks.axon;

import com.zaxxer.hikari.HikariDataSource;
import dev.tidings.benchmarks.database.Database;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLErrorCodesResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/**
 * Axon over JPA, as its starter sets it up in Spring Boot: events and tokens are entities whose {@code @Lob} columns
 * Hibernate makes large objects of.
 */
public final class AxonJpa implements AutoCloseable {

    private final HikariDataSource pool;
    private final LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
    private final EntityManager entityManager;
    private final TransactionManager transactions;

    /** Lets Hibernate make the tables in the database. */
    public AxonJpa(Database database) {
        pool = database.pool(AxonStore.CONNECTIONS);
        factory.setDataSource(pool);
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setPackagesToScan(
                "org.axonframework.eventsourcing.eventstore.jpa",
                "org.axonframework.eventhandling.tokenstore",
                AxonJpa.class.getPackageName());
        factory.setJpaPropertyMap(Map.of(
                "hibernate.hbm2ddl.auto",
                "create",
                "hibernate.physical_naming_strategy",
                PhysicalNamingStrategySnakeCaseImpl.class.getName()));
        factory.afterPropertiesSet();
        EntityManagerFactory entityManagers = Objects.requireNonNull(factory.getObject());
        entityManager = SharedEntityManagerCreator.createSharedEntityManager(entityManagers);
        transactions = new SpringTransactionManager(new JpaTransactionManager(entityManagers));
    }

    /** The entity manager of the thread's transaction. */
    EntityManager entityManager() {
        return entityManager;
    }

    TransactionManager transactions() {
        return transactions;
    }

    /** The store on it. It closes all of this. */
    public AxonStore store() throws SQLException {
        Serializer serializer = Jackson3Serializer.builder().build();
        JpaEventStorageEngine engine = JpaEventStorageEngine.builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(new SQLErrorCodesResolver(pool))
                .entityManagerProvider(() -> entityManager)
                .transactionManager(transactions)
                .build();
        return new AxonStore(engine, transactions, this::close);
    }

    @Override
    public void close() {
        factory.destroy();
        pool.close();
    }
}
