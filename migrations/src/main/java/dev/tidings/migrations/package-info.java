/** The two schemas, as Flyway migrations, and how to bring a database to them. */
@NullMarked
package dev.tidings.migrations;

import org.jspecify.annotations.NullMarked;
