/** Talking to the operations API: requests, server-sent events, problem documents. */
@NullMarked
package dev.tidings.cli.api;

import org.jspecify.annotations.NullMarked;
