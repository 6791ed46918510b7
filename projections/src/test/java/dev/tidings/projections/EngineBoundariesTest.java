package dev.tidings.projections;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The engine knows neither the publishing house, nor HTTP, nor what commands are made of. */
@AnalyzeClasses(packages = "dev.tidings", importOptions = ImportOption.DoNotIncludeTests.class)
class EngineBoundariesTest {

    @ArchTest
    static final ArchRule THE_ENGINE_STANDS_ALONE = classes()
            .that()
            .resideInAPackage("dev.tidings.projections..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "dev.tidings.projections..",
                    "dev.tidings.eventstore",
                    "java..",
                    "javax.sql..",
                    "org.jspecify..",
                    "org.slf4j..",
                    "org.postgresql..",
                    "org.springframework.jdbc..",
                    "org.springframework.dao..",
                    "org.springframework.transaction..",
                    "org.springframework.core..",
                    "io.micrometer.core..",
                    "io.opentelemetry..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation.."));

    @ArchTest
    static final ArchRule THE_LOG_KNOWS_OF_AXON_IN_ONE_PACKAGE = noClasses()
            .that()
            .resideInAPackage("dev.tidings.eventstore")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.axonframework..", "dev.tidings.eventstore.axon.."));
}
