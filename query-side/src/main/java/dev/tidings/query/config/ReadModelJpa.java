package dev.tidings.query.config;

import dev.tidings.query.QuerySideApplication;
import jakarta.persistence.EntityManagerFactory;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.orm.jpa.JpaTransactionManager;

/** Spring Data JPA over the read tables. */
@Configuration(proxyBeanMethods = false)
@EntityScan(basePackageClasses = QuerySideApplication.class)
@EnableJpaRepositories(
        basePackageClasses = QuerySideApplication.class,
        transactionManagerRef = "readModelTransactionManager")
class ReadModelJpa {

    @Bean
    @Primary
    JpaTransactionManager readModelTransactionManager(EntityManagerFactory entityManagerFactory) {
        return new JpaTransactionManager(entityManagerFactory);
    }
}
