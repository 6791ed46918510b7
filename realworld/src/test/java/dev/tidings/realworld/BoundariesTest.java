package dev.tidings.realworld;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "dev.tidings.realworld", importOptions = ImportOption.DoNotIncludeTests.class)
class BoundariesTest {

    @ArchTest
    static final ArchRule itIsAClientOfTheSidesAndNothingElse = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.tidings.command..",
                    "dev.tidings.query..",
                    "dev.tidings.events..",
                    "dev.tidings.eventstore..",
                    "dev.tidings.projections..",
                    "java.sql..",
                    "javax.sql..");

    @ArchTest
    static final ArchRule controllersKeepNothing = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .should()
            .beStatic();

    @ArchTest
    static final ArchRule whatOthersSeeIsTheApplicationAndWhereTheSidesAre = classes()
            .that()
            .doNotBelongToAnyOf(RealWorldApplication.class, Sides.class)
            .should()
            .notBePublic();
}
