package dev.tidings.query;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@AnalyzeClasses(packages = "dev.tidings.query", importOptions = DoNotIncludeTests.class)
class BoundariesTest {

    /** Images are made before anybody has set anything: a bean that hangs on a setting would never be there. */
    @ArchTest
    static final ArchRule noBeanHangsOnASetting = noMethods().should().beAnnotatedWith(ConditionalOnProperty.class);

    @ArchTest
    static final ArchRule theQuerySideDoesNotKnowTheCommandSide =
            noClasses().should().dependOnClassesThat().resideInAPackage("dev.tidings.command..");

    @ArchTest
    static final ArchRule packagesDependOnEachOtherOneWay =
            slices().matching("dev.tidings.query.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule usersDependOnNoOtherFeature = noClasses()
            .that()
            .resideInAPackage("dev.tidings.query.user")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.tidings.query.post",
                    "dev.tidings.query.trending",
                    "dev.tidings.query.postcount",
                    "dev.tidings.query.comment",
                    "dev.tidings.query.favourite",
                    "dev.tidings.query.follow");

    @ArchTest
    static final ArchRule postsDependOnUsersAlone = noClasses()
            .that()
            .resideInAPackage("dev.tidings.query.post")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.tidings.query.trending",
                    "dev.tidings.query.postcount",
                    "dev.tidings.query.comment",
                    "dev.tidings.query.favourite",
                    "dev.tidings.query.follow");

    @ArchTest
    static final ArchRule featuresOpenOnlyTheirNamedEntries = classes()
            .that(resideInAnyPackage(
                    "dev.tidings.query.user",
                    "dev.tidings.query.post",
                    "dev.tidings.query.trending",
                    "dev.tidings.query.postcount",
                    "dev.tidings.query.comment",
                    "dev.tidings.query.favourite",
                    "dev.tidings.query.follow",
                    "dev.tidings.query.operations",
                    "dev.tidings.query.html",
                    "dev.tidings.query.markdown",
                    "dev.tidings.query.site",
                    "dev.tidings.query.invitation",
                    "dev.tidings.query.export",
                    "dev.tidings.query.archive",
                    "dev.tidings.query.config"))
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveFullyQualifiedName("dev.tidings.query.config.InstantsAsOffsetDateTimes")
            .and()
            .doNotHaveFullyQualifiedName("dev.tidings.query.user.UserIds")
            .and()
            .doNotHaveFullyQualifiedName("dev.tidings.query.user.UserNamesFromLog")
            .and()
            .doNotHaveFullyQualifiedName("dev.tidings.query.user.SuspendedUsers")
            .and()
            .doNotHaveFullyQualifiedName("dev.tidings.query.site.SiteReader")
            .and()
            .doNotHaveFullyQualifiedName("dev.tidings.query.site.SiteDescription")
            .and()
            .doNotHaveFullyQualifiedName("dev.tidings.query.post.PostSummary")
            .and()
            .doNotHaveFullyQualifiedName("dev.tidings.query.post.ViewsClass")
            .and()
            .doNotHaveFullyQualifiedName("dev.tidings.query.post.Author")
            .and()
            .doNotHaveFullyQualifiedName("dev.tidings.query.post.PublicPost")
            .and()
            .doNotHaveFullyQualifiedName("dev.tidings.query.post.PublicPosts")
            .and()
            .doNotHaveFullyQualifiedName("dev.tidings.query.post.FeedPost")
            .and()
            .doNotHaveFullyQualifiedName("dev.tidings.query.post.FeedPosts")
            .and()
            .doNotHaveFullyQualifiedName("dev.tidings.query.post.Publications")
            .and()
            .doNotHaveFullyQualifiedName("dev.tidings.query.post.VisiblePosts")
            .and()
            .doNotHaveFullyQualifiedName("dev.tidings.query.post.FavouritedPosts")
            .and()
            .doNotHaveFullyQualifiedName("dev.tidings.query.post.RelatedPostFinder")
            .and()
            .doNotHaveFullyQualifiedName("dev.tidings.query.post.RelatedPosts")
            .and()
            .doNotHaveFullyQualifiedName("dev.tidings.query.post.PostLink")
            .and()
            .doNotHaveFullyQualifiedName("dev.tidings.query.markdown.Markdown")
            .and()
            .doNotHaveFullyQualifiedName("dev.tidings.query.trending.TrendingPosts")
            .should()
            .notHaveModifier(PUBLIC);

    @ArchTest
    static final ArchRule projectionsKnowNoFeature = noClasses()
            .that()
            .resideInAnyPackage("dev.tidings.query.projection..", "dev.tidings.query.batch", "dev.tidings.query.paging")
            .should()
            .dependOnClassesThat(resideInAnyPackage("dev.tidings.query..")
                    .and(resideOutsideOfPackages(
                            "dev.tidings.query.projection..", "dev.tidings.query.batch", "dev.tidings.query.paging"))
                    .and(JavaClass.Predicates.simpleNameEndingWith("Application")
                            .negate()));

    /** A node's clock may be wrong: the time comes from the database. */
    @ArchTest
    static final ArchRule nobodyAsksTheNodesClock = noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule allRequestsAreReadsButThoseOfOperators = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("dev.tidings.query.operations")
            .should()
            .beAnnotatedWith(PostMapping.class)
            .orShould()
            .beAnnotatedWith(PutMapping.class)
            .orShould()
            .beAnnotatedWith(PatchMapping.class)
            .orShould()
            .beAnnotatedWith(DeleteMapping.class)
            .orShould()
            .beAnnotatedWith(RequestMapping.class);
}
