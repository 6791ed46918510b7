package dev.tidings.query.post;

import java.util.UUID;

/**
 * A published post, as others lead to it.
 *
 * @param slug what its address ends with
 */
public record PostLink(UUID id, String slug, String title, Author author) {}
