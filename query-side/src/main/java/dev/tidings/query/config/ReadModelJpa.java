package dev.tidings.query.config;

import dev.tidings.query.QuerySideApplication;
import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jpa.EntityManagerFactoryBuilder;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;

/** Spring Data JPA over the read tables. */
@Configuration(proxyBeanMethods = false)
@EntityScan(basePackageClasses = QuerySideApplication.class)
@EnableJpaRepositories(
        basePackageClasses = QuerySideApplication.class,
        transactionManagerRef = "readModelTransactionManager")
class ReadModelJpa {

    /** Reads through the readers' own pool. */
    @Bean
    LocalContainerEntityManagerFactoryBean entityManagerFactory(
            EntityManagerFactoryBuilder factories,
            PersistenceManagedTypes entities,
            @Qualifier("readerDataSource") DataSource readerDataSource) {
        return factories.dataSource(readerDataSource).managedTypes(entities).build();
    }

    @Bean
    @Primary
    JpaTransactionManager readModelTransactionManager(EntityManagerFactory entityManagerFactory) {
        return new JpaTransactionManager(entityManagerFactory);
    }
}
