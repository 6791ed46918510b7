/** What operators see and do: projections, dead letters, the log itself. All of it takes the role OPERATOR or ADMIN. */
@NullMarked
package dev.tidings.query.operations;

import org.jspecify.annotations.NullMarked;
