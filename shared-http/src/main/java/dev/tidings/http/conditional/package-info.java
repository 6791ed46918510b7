/** Preconditions and validators: If-Match on changes, ETag and 304 on reads. */
@NullMarked
package dev.tidings.http.conditional;

import org.jspecify.annotations.NullMarked;
