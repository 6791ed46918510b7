package dev.tidings.command;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.tidings.command.change.Actor;
import dev.tidings.command.change.Command;
import dev.tidings.command.change.Refusal;
import dev.tidings.command.input.Anonymous;
import dev.tidings.http.Caller;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.modelling.command.AggregateRoot;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "dev.tidings.command", importOptions = ImportOption.DoNotIncludeTests.class)
class BoundariesTest {

    private static final DescribedPredicate<JavaClass> DOMAIN = describe(
            "aggregates, their state, commands and refusals",
            type -> type.isAnnotatedWith(AggregateRoot.class)
                    || type.getSimpleName().endsWith("State")
                    || type.getSimpleName().equals("PostVisibility")
                    || type.isAssignableTo(Command.class)
                    || type.isAssignableTo(Refusal.class)
                    || type.isAssignableTo(Actor.class));

    /** Images are made before anybody has set anything: a bean that hangs on a setting would never be there. */
    @ArchTest
    static final ArchRule noBeanHangsOnASetting = noMethods().should().beAnnotatedWith(ConditionalOnProperty.class);

    @ArchTest
    static final ArchRule theSidesShareEventsAndNothingElse =
            noClasses().should().dependOnClassesThat().resideInAPackage("dev.tidings.query..");

    @ArchTest
    static final ArchRule featuresFormNoCycles =
            slices().matching("dev.tidings.command.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingKnowsHowItIsWired = noClasses()
            .that()
            .resideOutsideOfPackage("dev.tidings.command.config..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.tidings.command.config..");

    @ArchTest
    static final ArchRule theDomainIsPlain = noClasses()
            .that(DOMAIN)
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("org.springframework..", "dev.tidings.http..", "java.sql..", "javax.sql.."));

    @ArchTest
    static final ArchRule theDomainHasNoClock =
            noClasses().that(DOMAIN).should().dependOnClassesThat(assignableTo(Clock.class));

    @ArchTest
    static final ArchRule nobodyAsksTheNodesClock = noClasses()
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule everyRequestKnowsWhetherItNeedsACaller = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .should(takeACallerOrSayThatNoneIsNeeded());

    @ArchTest
    static final ArchRule controllersAreNobodysBusiness =
            classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();

    private static ArchCondition<JavaMethod> takeACallerOrSayThatNoneIsNeeded() {
        return new ArchCondition<>("take a Caller or an Optional<Caller>, or be @Anonymous") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean takesCaller = method.getParameterTypes().stream().anyMatch(BoundariesTest::isCaller);
                boolean anonymous = method.isAnnotatedWith(Anonymous.class);
                events.add(new SimpleConditionEvent(method, takesCaller != anonymous, method.getFullName()));
            }
        };
    }

    private static boolean isCaller(JavaType type) {
        if (type instanceof JavaParameterizedType parameterized) {
            return parameterized.getActualTypeArguments().stream().anyMatch(BoundariesTest::isCaller);
        }
        return type.toErasure().isEquivalentTo(Caller.class);
    }
}
