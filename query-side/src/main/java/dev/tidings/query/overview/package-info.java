/** How the service does, at a glance: its nodes, its database, and the last hour. */
@NullMarked
package dev.tidings.query.overview;

import org.jspecify.annotations.NullMarked;
