/** What the HTTP APIs of both sides have in common: problem documents, limits, callers, preconditions. */
@NullMarked
package dev.tidings.http;

import org.jspecify.annotations.NullMarked;
