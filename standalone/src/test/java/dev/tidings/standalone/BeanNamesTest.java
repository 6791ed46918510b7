package dev.tidings.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;

/** Both sides are in one context here, where a component is called by its class's simple name. */
class BeanNamesTest {

    @Test
    void noTwoComponentsOfBothSidesAreCalledTheSame() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(true);
        SimpleBeanDefinitionRegistry none = new SimpleBeanDefinitionRegistry();

        List<String> names = Stream.of("dev.tidings.command", "dev.tidings.query")
                .flatMap(side -> scanner.findCandidateComponents(side).stream())
                .map(component -> AnnotationBeanNameGenerator.INSTANCE.generateBeanName(component, none))
                .toList();

        assertThat(names).contains("postController", "postListController").doesNotHaveDuplicates();
    }
}
