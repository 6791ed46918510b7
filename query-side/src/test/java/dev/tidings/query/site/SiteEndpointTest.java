package dev.tidings.query.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.query.EndpointTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SiteEndpointTest extends EndpointTest {

    @Test
    void aSiteThatNobodyHasNamedIsCalledTidings() {
        JsonNode site = api.get("/api/site").json();

        assertThat(site.path("name").asString()).isEqualTo("Tidings");
        assertThat(site.path("description").asString()).isEmpty();
        assertThat(site.path("registration").asString()).isEqualTo("open");
    }

    @Test
    void theSiteIsCalledAsItWasCalledLast() {
        described("The Gazette", "What happens here");
        described("The <Daily> Gazette", "News");

        JsonNode site = api.get("/api/site").json();
        assertThat(site.path("name").asString()).isEqualTo("The <Daily> Gazette");
        assertThat(site.path("description").asString()).isEqualTo("News");
        String page = api.unchecked().get("/p").body();
        assertThat(page)
                .contains("property=\"og:site_name\" content=\"The &lt;Daily&gt; Gazette\"")
                .contains("<a class=\"site\" href=\"/p\">The &lt;Daily&gt; Gazette</a>")
                .contains("News");
    }
}
