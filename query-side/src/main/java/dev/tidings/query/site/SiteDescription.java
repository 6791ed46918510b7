package dev.tidings.query.site;

/**
 * What the site is called.
 *
 * @param description what it is about; empty where nobody has said that
 */
public record SiteDescription(String name, String description) {

    static final SiteDescription DEFAULT = new SiteDescription("Tidings", "");
}
