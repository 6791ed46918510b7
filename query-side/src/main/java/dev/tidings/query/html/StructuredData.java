package dev.tidings.query.html;

import dev.tidings.query.post.Author;
import dev.tidings.query.post.PostSummary;
import dev.tidings.query.post.PublicPost;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a page is about, for search engines: JSON-LD in the words of schema.org. */
@Component
class StructuredData {

    private static final String VOCABULARY = "https://schema.org";

    private final JsonMapper mapper;
    private final Pages pages;

    StructuredData(JsonMapper mapper, Pages pages) {
        this.mapper = mapper;
        this.pages = pages;
    }

    String of(PostPage page, PublicPost post) {
        Map<String, Object> data = typed("BlogPosting");
        data.put("@context", VOCABULARY);
        data.put("headline", page.title());
        data.put("description", page.description());
        data.put("url", page.url());
        data.put("mainEntityOfPage", page.url());
        data.put("datePublished", page.published().machine());
        data.put("dateModified", page.updated().machine());
        data.put("author", author(post.author()));
        if (!post.tags().isEmpty()) {
            data.put("keywords", post.tags());
        }
        data.put("interactionStatistic", views(post.views()));
        return write(data);
    }

    String of(String url, List<PostSummary> posts) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (PostSummary post : posts) {
            Map<String, Object> item = typed("ListItem");
            item.put("position", items.size() + 1);
            item.put("url", pages.url(Paths.post(post.slug())));
            item.put("name", post.title());
            items.add(item);
        }
        Map<String, Object> data = typed("ItemList");
        data.put("@context", VOCABULARY);
        data.put("url", url);
        data.put("itemListElement", items);
        return write(data);
    }

    private static Map<String, Object> author(Author author) {
        Map<String, Object> person = typed("Person");
        person.put("name", Words.author(author));
        return person;
    }

    private static Map<String, Object> views(long views) {
        Map<String, Object> counter = typed("InteractionCounter");
        counter.put("interactionType", "https://schema.org/ViewAction");
        counter.put("userInteractionCount", views);
        return counter;
    }

    private static Map<String, Object> typed(String type) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@type", type);
        return data;
    }

    private String write(Map<String, Object> data) {
        return ScriptData.of(mapper.writeValueAsString(data));
    }
}
