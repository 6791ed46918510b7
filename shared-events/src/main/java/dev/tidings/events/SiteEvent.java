package dev.tidings.events;

import java.util.UUID;

/** What can happen to the site as a whole. There is one, and one stream of it. */
public sealed interface SiteEvent extends TidingsEvent {

    /** The stream that all of these belong to. */
    UUID SITE = UUID.fromString("00000000-0000-7000-8000-000000000000");

    /** What the site is known by to all who use it. */
    UUID siteId();

    @Override
    default UUID stream() {
        return siteId();
    }

    /**
     * The site goes by a name, and says what it is about.
     *
     * @param description empty where it says nothing
     */
    record SiteDescribed(UUID siteId, String name, String description) implements SiteEvent {}
}
