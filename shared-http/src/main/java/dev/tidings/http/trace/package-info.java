/** The id by which a request is found again in logs, events and answers. */
@NullMarked
package dev.tidings.http.trace;

import org.jspecify.annotations.NullMarked;
