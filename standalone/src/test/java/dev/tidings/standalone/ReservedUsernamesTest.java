package dev.tidings.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.tidings.command.input.ReservedUsernames;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where something else than a user is found, no user can be. */
class ReservedUsernamesTest {

    /** The segment where a path may name a user, and what stands there instead. */
    private static final Pattern INSTEAD_OF_A_USER = Pattern.compile("^(?:/api/users|/authors|/p/authors)/([^/{*]+)");

    @Test
    void everyFixedPathAmongUsersIsReserved() {
        List<String> fixed = routes().flatMap(
                        route -> INSTEAD_OF_A_USER.matcher(route).results())
                .map((MatchResult match) -> match.group(1))
                .distinct()
                .toList();

        assertThat(fixed)
                .contains("post-counts", "top-posts")
                .allSatisfy(name -> assertThat(ReservedUsernames.contain(name))
                        .as("reserve %s, or nobody finds a user of that name", name)
                        .isTrue());
    }

    @Test
    void whatABrowserTakesOutOfAPathIsReserved() {
        assertThat(List.of(".", "..")).allMatch(ReservedUsernames::contain);
    }

    private static Stream<String> routes() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.tidings");
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(RequestMapping.class))
                .flatMap(ReservedUsernamesTest::routesOf);
    }

    private static Stream<String> routesOf(JavaMethod method) {
        Method reflected = method.reflect();
        RequestMapping type =
                AnnotatedElementUtils.findMergedAnnotation(reflected.getDeclaringClass(), RequestMapping.class);
        RequestMapping own = AnnotatedElementUtils.findMergedAnnotation(reflected, RequestMapping.class);
        return paths(type).flatMap(prefix -> paths(own).map(path -> prefix + path));
    }

    private static Stream<String> paths(@Nullable RequestMapping mapping) {
        return mapping == null || mapping.path().length == 0 ? Stream.of("") : Arrays.stream(mapping.path());
    }
}
