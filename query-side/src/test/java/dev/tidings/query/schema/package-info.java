/** What the JPA entities say about the read tables, held against what the migrations make. */
@NullMarked
package dev.tidings.query.schema;

import org.jspecify.annotations.NullMarked;
