package dev.tidings.realworld;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tags of published articles, the most used first. */
@RestController
@Hidden
final class TagController {

    /** The wrapping that the specification asks for. */
    record TagsResponse(List<String> tags) {}

    @GetMapping("/realworld/api/tags")
    TagsResponse tags(Conversation tidings) {
        return new TagsResponse(Pages.all(tidings, "tag", "/api/tags").stream()
                .map(tag -> tag.path("tag").asString())
                .toList());
    }
}
