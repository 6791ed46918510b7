package dev.tidings.command.site;

import dev.tidings.command.change.Command;
import dev.tidings.events.SiteEvent;
import java.util.UUID;

/**
 * Gives the site a name, and says what it is about.
 *
 * @param description empty where it says nothing
 */
record DescribeSite(UUID siteId, String name, String description) implements Command {

    DescribeSite(String name, String description) {
        this(SiteEvent.SITE, name, description);
    }

    @Override
    public UUID streamId() {
        return siteId;
    }
}
