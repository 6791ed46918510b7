package dev.tidings.command.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.command.CommandSideTest;
import org.junit.jupiter.api.Test;

class ModerationEndpointTest extends CommandSideTest {

    @Test
    void anAdministratorUnpublishesAndDeletesAnybodysPost() {
        Account ann = somebody();
        Account admin = administrator();
        String post = publishedPostOf(ann);
        String draft = draftOf(ann);

        assertChanged(admin.api().delete("/api/posts/" + post + "/publication"), "updated", post, 2);
        assertChanged(admin.api().delete("/api/posts/" + post), "deleted", post, 3);
        assertChanged(admin.api().delete("/api/posts/" + draft), "deleted", draft, 1);
        assertThat(somebody().api().delete("/api/posts/" + publishedPostOf(ann)).status())
                .isEqualTo(403);
    }
}
