package dev.tidings.query.config;

import dev.tidings.query.QuerySideApplication;
import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jpa.EntityManagerFactoryBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.ResourceLoader;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypesScanner;

/** Spring Data JPA over the read tables. */
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(
        basePackageClasses = QuerySideApplication.class,
        transactionManagerRef = "readModelTransactionManager")
class ReadModelJpa {

    /** Spring Boot looks for them only where it makes the factory itself. */
    @Bean
    static PersistenceManagedTypes readModelEntities(ResourceLoader classes) {
        return new PersistenceManagedTypesScanner(classes).scan(QuerySideApplication.class.getPackageName());
    }

    /** Reads through the readers' own pool. */
    @Bean
    LocalContainerEntityManagerFactoryBean entityManagerFactory(
            EntityManagerFactoryBuilder factories,
            PersistenceManagedTypes readModelEntities,
            @Qualifier("readerDataSource") DataSource readerDataSource) {
        return factories
                .dataSource(readerDataSource)
                .managedTypes(readModelEntities)
                .build();
    }

    @Bean
    @Primary
    JpaTransactionManager readModelTransactionManager(EntityManagerFactory entityManagerFactory) {
        return new JpaTransactionManager(entityManagerFactory);
    }
}
