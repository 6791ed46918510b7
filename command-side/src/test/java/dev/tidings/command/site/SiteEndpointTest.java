package dev.tidings.command.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.command.CommandSideTest;
import dev.tidings.events.SiteEvent;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SiteEndpointTest extends CommandSideTest {

    private static final String PATH = "/api/site";

    @Test
    void anAdministratorSaysWhatTheSiteIsCalled() {
        Account admin = administrator();
        long before = admin.api()
                .put(PATH, Map.of("name", "Named before"))
                .json()
                .path("version")
                .asLong();

        assertChanged(
                admin.api().put(PATH, Map.of("name", " The Gazette ", "description", "What happens here")),
                "updated",
                SiteEvent.SITE,
                before + 1);
        assertChanged(
                admin.api().put(PATH, Map.of("name", "The Gazette", "description", "What happens here")),
                "unchanged",
                SiteEvent.SITE,
                before + 1);
        assertChanged(admin.api().put(PATH, Map.of("name", "Gazette")), "updated", SiteEvent.SITE, before + 2);
        assertThat(admin.api()
                        .put(PATH, Map.of("name", "Late"), "If-Match", "\"" + before + "\"")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void nobodyElseDoesAndNoNameIsEmptyOrTooLong() {
        assertThat(somebody().api().put(PATH, Map.of("name", "Mine")).status()).isEqualTo(403);
        assertThat(anonymous().put(PATH, Map.of("name", "Mine")).status()).isEqualTo(401);
        for (String name : new String[] {"", " ", "\u200b", "x".repeat(61)}) {
            assertThat(administrator().api().put(PATH, Map.of("name", name)).problemType())
                    .isEqualTo("validation-failed");
        }
    }
}
