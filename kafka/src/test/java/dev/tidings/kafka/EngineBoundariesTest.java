package dev.tidings.kafka;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The way to Kafka and back knows the log, and neither the publishing house nor Axon. */
@AnalyzeClasses(packages = "dev.tidings.kafka", importOptions = ImportOption.DoNotIncludeTests.class)
class EngineBoundariesTest {

    @ArchTest
    static final ArchRule IT_KNOWS_THE_LOG_ALONE = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "dev.tidings.kafka..",
                    "dev.tidings.eventstore",
                    "java..",
                    "javax.sql..",
                    "org.apache.kafka..",
                    "org.jspecify..",
                    "org.slf4j..",
                    "org.springframework.core",
                    "org.springframework.core.retry",
                    "org.springframework.dao..",
                    "org.springframework.kafka.core..",
                    "io.micrometer.core..",
                    "tools.jackson.."));
}
