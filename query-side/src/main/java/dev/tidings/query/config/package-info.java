/** How the query side is wired: its two databases, JPA, and the keys that access tokens are checked with. */
@NullMarked
package dev.tidings.query.config;

import org.jspecify.annotations.NullMarked;
